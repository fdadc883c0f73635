"""T rules: faults of the text itself that a reviewer should not have to find by eye."""
