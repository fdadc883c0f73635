"""机构和制度 on the portal: who is responsible, by which rules, what the public is promised."""
