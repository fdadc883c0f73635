"""澄清: the pages of false or incomplete information, from the clue to the clarification."""
