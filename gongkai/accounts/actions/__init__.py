"""What may be done to people, their duties and sessions, one verb a file."""
