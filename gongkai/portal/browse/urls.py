"""Addresses of these public pages."""

from django.urls import URLPattern, path, register_converter
from django.urls.converters import get_converters

from gongkai.portal.browse import pages
from gongkai.portal.converters import ReportYear

if "browse_year" not in get_converters():
    register_converter(ReportYear, "browse_year")

urlpatterns: list[URLPattern] = [
    path("browse/", pages.browse, name="browse"),
    path("browse/subjects/<str:code>/", pages.by_subject, name="browse_subject"),
    path("browse/kinds/<str:code>/", pages.by_kind, name="browse_kind"),
    path("browse/columns/<str:code>/", pages.by_column, name="browse_column"),
    path("browse/agencies/<str:code>/", pages.by_agency, name="browse_agency"),
    path("browse/years/<browse_year:year>/", pages.by_year, name="browse_year"),
]
