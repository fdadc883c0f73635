"""专题: collections by kind: service guides, measures for convenience, forms to download."""
