"""What people do to a reconsideration or a suit, one file a verb."""
