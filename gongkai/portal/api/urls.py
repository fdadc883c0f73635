"""Addresses of the interface; another version of it would stand beside this one."""

from django.urls import URLPattern, path

from gongkai.portal.api import items, lists, openapi

V1 = "api/v1/"

urlpatterns: list[URLPattern] = [
    path(f"{V1}openapi.json", openapi.api_openapi, name="api_openapi"),
    path(f"{V1}items/", items.api_items, name="api_items"),
    path(f"{V1}items/<int:pk>/", items.api_item, name="api_item"),
    path(f"{V1}columns/", lists.api_columns, name="api_columns"),
    path(f"{V1}agencies/", lists.api_agencies, name="api_agencies"),
    path(f"{V1}reports/", lists.api_reports, name="api_reports"),
]
