"""Addresses of the files beside the catalogue."""

from django.urls import URLPattern, path

from gongkai.portal.catalogue_files import data, note

urlpatterns: list[URLPattern] = [
    path("catalogue/catalogue.xsd", data.catalogue_xsd, name="catalogue_xsd"),
    path("catalogue/catalogue.schema.json", data.catalogue_schema, name="catalogue_schema"),
    path("catalogue/data.<str:shape>", data.catalogue_data, name="catalogue_data"),
    path("catalogue/notes/<str:code>/", note.catalogue_note, name="catalogue_note"),
]
