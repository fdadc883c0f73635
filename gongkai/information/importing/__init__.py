"""批量导入: reading sheets and documents, checking them, and telling what is there already. Nothing here writes."""
