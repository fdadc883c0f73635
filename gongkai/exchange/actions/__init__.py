"""One file a verb: what may be done with a source."""
