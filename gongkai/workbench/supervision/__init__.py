"""监督: the pages of inspections, rectification, urging letters, accountability and social evaluation."""
