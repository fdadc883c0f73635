"""发布: what the public may see; publish, correct, withdraw, repeal; the publication clock."""
