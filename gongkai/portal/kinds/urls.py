"""Addresses of these public pages."""

from django.urls import URLPattern, path

from gongkai.portal.kinds import collections, dictionary, tables

urlpatterns: list[URLPattern] = [
    path("data-dictionary/", dictionary.dictionary, name="dictionary"),
    path("data-dictionary/sheet.<str:shape>", dictionary.dictionary_sheet, name="dictionary_sheet"),
    path("data-dictionary/<str:code>/", dictionary.dictionary_kind, name="dictionary_kind"),
    path("kinds/<str:code>.schema.json", dictionary.kind_schema, name="kind_schema"),
    path("kinds/<str:code>/", tables.kind_table, name="kind_table"),
    path("kinds/<str:code>/list.<str:shape>", tables.kind_sheet, name="kind_sheet"),
    path("collections/", collections.collections_page, name="collections"),
    path("collections/<str:code>/", collections.collection, name="collection"),
]
