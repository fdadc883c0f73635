"""组合查询: any field, kept, shared, exported; batches with undo."""
