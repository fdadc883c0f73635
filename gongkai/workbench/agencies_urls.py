"""Addresses of the pages about what became of a body: its printed history, split, duties, corrections."""

from django.urls import URLPattern, path

from gongkai.workbench import agencies_history, agencies_sections

BODY = "agencies/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("agencies/duties/", agencies_history.agency_duties, name="agency_duties"),
    path(f"{BODY}history/", agencies_history.agency_history, name="agency_history"),
    path(f"{BODY}split/", agencies_history.agency_split, name="agency_split"),
    path(f"{BODY}duty/", agencies_history.agency_duty, name="agency_duty"),
    path(f"{BODY}history/<str:line>/", agencies_history.agency_correct, name="agency_correct"),
    path("sections/<int:pk>/place/", agencies_sections.section_place, name="section_place"),
]
