"""遮盖: regions marked on the pages of a file."""
