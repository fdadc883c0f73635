"""文书: issuing them with their numbers, and drawing them for paper and screen. Nothing here asks who may; actions do."""
