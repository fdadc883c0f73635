"""Addresses of the competent body's pages, under /work/oversight/."""

from django.urls import URLPattern

app_name = "oversight"
urlpatterns: list[URLPattern] = []
