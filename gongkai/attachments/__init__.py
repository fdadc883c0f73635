"""附件: files by content hash, checked for what they really are, with their text taken out."""
