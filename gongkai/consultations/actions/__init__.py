"""What is done about drafts, comments and questions: one action per verb."""
