"""What staff may see of this room, one module a sort of record."""
