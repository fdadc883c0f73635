"""填写: words, days and numbers as people type them: tidied, possible, or refused at the field they stand in."""
