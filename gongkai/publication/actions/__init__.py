"""What can be done to an item before the public, one verb a file."""
