"""Addresses of these public pages."""

from django.urls import path

from gongkai.portal.assessment import rankings

urlpatterns = [
    path("rankings/", rankings.rankings, name="rankings"),
    path("rankings/<int:pk>/", rankings.ranking, name="ranking"),
]
