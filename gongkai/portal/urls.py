"""Addresses of the public pages."""

from django.urls import path, register_converter

from gongkai.portal import (
    agency,
    catalogue,
    column,
    feeds,
    file,
    guide,
    help,
    home,
    item,
    item_print,
    mode,
    neighbour,
    search,
    sitemap,
)
from gongkai.portal.converters import Sha256

register_converter(Sha256, "sha256")

app_name = "portal"
urlpatterns = [
    path("", home.home, name="home"),
    path("columns/<str:code>/", column.column, name="column"),
    path("columns/<str:code>/feed/", feeds.column_feed, name="column_feed"),
    path("agencies/<str:code>/", agency.agency, name="agency"),
    path("agencies/<str:code>/feed/", feeds.agency_feed, name="agency_feed"),
    path("catalogue/", catalogue.catalogue, name="catalogue"),
    path("catalogue/print/", catalogue.catalogue_print, name="catalogue_print"),
    path("catalogue/export.csv", catalogue.catalogue_csv, name="catalogue_csv"),
    path("items/<int:pk>/", item.item, name="item"),
    path("items/<int:pk>/print/", item_print.item_print, name="item_print"),
    path("items/<int:pk>/newer/", neighbour.newer, name="item_newer"),
    path("items/<int:pk>/older/", neighbour.older, name="item_older"),
    path("items/<int:pk>/files/<sha256:sha>/<str:name>", file.file, name="file"),
    path("search/", search.search, name="search"),
    path("guide/", guide.guide, name="guide"),
    path("guide/<str:code>/", guide.guide, name="guide"),
    path("help/", help.help_page, name="help"),
    path("feed/", feeds.feed, name="feed"),
    path("mode/", mode.mode, name="mode"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemap.sitemap_part, name="sitemap_part"),
    path("robots.txt", sitemap.robots, name="robots"),
]
