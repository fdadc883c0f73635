"""版本: two versions of one item side by side; the chain of what replaced what."""
