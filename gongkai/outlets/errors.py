"""The refusals this room can give."""
