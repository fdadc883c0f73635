"""Addresses of these pages, under /work/exchange/."""

from django.urls import URLPattern, path

from gongkai.workbench.exchange import source_form, source_verbs, sources

ONE = "<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("", sources.exchange_sources, name="exchange_sources"),
    path("new/", source_form.exchange_new, name="exchange_new"),
    path(ONE, sources.exchange_source, name="exchange_source"),
    path(f"{ONE}edit/", source_form.exchange_edit, name="exchange_edit"),
    path(f"{ONE}off/", source_verbs.exchange_off, name="exchange_off"),
    path(f"{ONE}on/", source_verbs.exchange_on, name="exchange_on"),
    path(f"{ONE}fetch/", source_verbs.exchange_fetch, name="exchange_fetch"),
    path(f"{ONE}try/", source_verbs.exchange_try, name="exchange_try"),
    path(f"{ONE}runs/<int:run_id>/", sources.exchange_run, name="exchange_run"),
]
