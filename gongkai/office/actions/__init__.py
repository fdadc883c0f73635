"""What the office does about itself: one action per verb."""
