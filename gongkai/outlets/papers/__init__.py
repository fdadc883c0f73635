"""印制品: what is printed for people without the internet, out of the public projection alone."""
