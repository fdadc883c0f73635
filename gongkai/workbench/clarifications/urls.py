"""Addresses of these pages, under /work/clarifications/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
