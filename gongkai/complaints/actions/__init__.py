"""What is done about a complaint: one action per verb."""
