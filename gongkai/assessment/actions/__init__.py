"""What is done about schemes, scores and rewards: one action per verb."""
