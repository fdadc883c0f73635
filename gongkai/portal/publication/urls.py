"""Addresses of these public pages."""

from django.urls import URLPattern, path

from gongkai.portal.publication import linked, normative, versions

urlpatterns: list[URLPattern] = [
    path("items/<int:pk>/versions/", versions.item_versions, name="item_versions"),
    path("normative/", normative.normative, name="normative"),
    path("linked/", linked.linked, name="linked"),
]
