"""Addresses of these pages, under /work/outlets/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
