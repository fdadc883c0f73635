"""门户: the public face."""
