"""读者反馈: was this useful, report an error, what became of it; and counting pages without tracking people."""
