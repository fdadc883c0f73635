"""Addresses of these public pages."""

from django.urls import URLPattern, path

from gongkai.portal.outlets import points

urlpatterns: list[URLPattern] = [
    path("points/", points.points, name="points"),
    path("points/print/", points.points_print, name="points_print"),
    path("points/<int:pk>/", points.point, name="point"),
]
