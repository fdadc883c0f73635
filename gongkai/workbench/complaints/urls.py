"""Addresses of these pages, under /work/complaints/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
