"""What people do to a report, one file a verb."""
