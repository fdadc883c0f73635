"""Addresses of these public pages."""

from django.urls import URLPattern, path

from gongkai.portal.supervision import evaluations

urlpatterns: list[URLPattern] = [
    path("evaluations/", evaluations.evaluations, name="evaluations"),
    path("evaluations/<int:pk>/", evaluations.evaluation, name="evaluation"),
    path("evaluations/<int:pk>/thanks/", evaluations.evaluation_thanks, name="evaluation_thanks"),
]
