"""Addresses of these pages, under /work/kinds/."""

from django.urls import URLPattern, path

from gongkai.workbench.kinds import dictionary

urlpatterns: list[URLPattern] = [
    path("", dictionary.kinds_page, name="kinds"),
    path("<str:code>/", dictionary.kind, name="kind"),
]
