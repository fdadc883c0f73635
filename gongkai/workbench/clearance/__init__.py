"""历史清理: batches of old stock."""
