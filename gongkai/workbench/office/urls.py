"""Addresses of these pages, under /work/office/."""

from django.urls import URLPattern

from gongkai.workbench.office.people_urls import urlpatterns as people_pages
from gongkai.workbench.office.work_urls import urlpatterns as work_pages

urlpatterns: list[URLPattern] = [*people_pages, *work_pages]
