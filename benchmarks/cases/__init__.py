"""One module for each group of targets; each gives rows for the report."""
