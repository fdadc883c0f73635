"""Addresses of these public pages."""

from django.urls import URLPattern, path

from gongkai.portal.office import groups, rules

urlpatterns: list[URLPattern] = [
    path("rules/", rules.rules, name="rules"),
    path("rules/<int:pk>/", rules.rule, name="rule"),
    path("rules/<int:pk>/files/<str:sha256>/", rules.rule_file, name="rule_file"),
    path("groups/", groups.groups, name="groups"),
    path("commitments/", rules.commitments, name="commitments"),
]
