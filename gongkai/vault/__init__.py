"""密封: what only named duties may read (who applied, their papers) is kept encrypted, in the database and on disk."""
