"""Addresses of the minimal site."""

from django.urls import path

from benchmarks.baselines.minimal import views

urlpatterns = [
    path("null/", views.null),
    path("items/<int:pk>/", views.item),
    path("list/", views.listing),
    path("search/", views.search),
    path("inbox/", views.inbox),
    path("send/", views.send),
]
