"""What may be done to bodies and sections, one verb a file."""
