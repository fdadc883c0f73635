"""信息种类: the dictionary of kinds, their sheets."""
