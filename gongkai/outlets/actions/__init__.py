"""What is done about reading places and printed matter: one action per verb."""
