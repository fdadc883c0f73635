"""机构和制度: the pages of leading groups, rules, tasks, staff, training and plans."""
