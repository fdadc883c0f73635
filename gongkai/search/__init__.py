"""检索: full text over the public projection only; one interface, several engines."""
