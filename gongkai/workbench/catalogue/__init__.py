"""目录: templates, index rules, nil declarations, coverage, exports."""
