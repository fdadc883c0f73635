"""Shared templates, components, tags and static files."""
