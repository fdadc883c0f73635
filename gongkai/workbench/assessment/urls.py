"""Addresses of these pages, under /work/assessment/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
