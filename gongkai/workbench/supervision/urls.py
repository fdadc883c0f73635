"""Addresses of these pages, under /work/supervision/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
