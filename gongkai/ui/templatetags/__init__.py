"""Template tags of the component sheet."""
