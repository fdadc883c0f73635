"""What people do to a request, one file a verb."""
