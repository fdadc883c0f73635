"""公开: the internal board, chains of validity, versions, items sent to other units."""
