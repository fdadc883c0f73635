"""Addresses of the Wagtail site."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from wagtail import urls as wagtail_urls

from benchmarks.baselines.wagtail_site.models import Column, ItemPage

PAGE = 20


def search(request: HttpRequest) -> HttpResponse:
    """Twenty documents by Wagtail's own search, with a total."""
    found = ItemPage.objects.live().search(request.GET.get("q", ""))
    context = {"items": found[:PAGE], "total": found.count(), "columns": Column.objects.all()}
    return render(request, "wagtail_site/list.html", context)


urlpatterns = [path("search/", search), path("", include(wagtail_urls))]
