"""考核 on the portal: published rankings."""
