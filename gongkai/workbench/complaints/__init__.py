"""投诉举报: the pages of complaints."""
