"""Tables and constraints of this room; no rules."""
