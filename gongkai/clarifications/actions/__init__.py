"""What is done about false or incomplete information: one action per verb."""
