"""Addresses of these pages, under /work/consultations/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
