"""投诉举报 on the portal: a complaint sent, its receipt, where it stands."""
