"""What people do to inspections, problems, urging letters, accountability cases and evaluations, one file a verb."""
