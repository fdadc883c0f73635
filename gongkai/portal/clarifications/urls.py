"""Addresses of these public pages."""

from django.urls import URLPattern, path

from gongkai.portal.clarifications import pages

urlpatterns: list[URLPattern] = [
    path("clarifications/", pages.clarifications, name="clarifications"),
    path("clarifications/feed/", pages.clarifications_feed, name="clarifications_feed"),
    path("clarifications/<int:pk>/", pages.clarification, name="clarification"),
]
