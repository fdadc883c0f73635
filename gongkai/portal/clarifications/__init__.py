"""澄清 on the portal: what was false or incomplete, and what is true."""
