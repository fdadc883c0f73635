"""审计: the append-only, hash-chained journal of everything that was done."""
