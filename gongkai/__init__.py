"""Gongkai (公开): runs the open-government-information work of a Chinese government."""
