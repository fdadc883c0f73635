"""Addresses of these pages, under /work/office/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
