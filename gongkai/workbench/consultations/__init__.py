"""征求意见、咨询: the pages of drafts, comments and questions."""
