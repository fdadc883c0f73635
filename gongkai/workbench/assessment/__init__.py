"""考核: the pages of schemes, scores, appeals, rankings and rewards."""
