"""信息录入与清理: items, immutable revisions, drafts as they are typed, and import."""
