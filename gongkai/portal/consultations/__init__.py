"""征求意见、咨询 on the portal: drafts to comment on, what became of the comments, a question asked."""
