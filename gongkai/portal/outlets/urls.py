"""Addresses of these public pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
