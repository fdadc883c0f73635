"""What the competent body does to see the work done: one action per verb."""
