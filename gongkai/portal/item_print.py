"""打印页: one released item laid out for A4 paper."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.portal.freshness import public_page
from gongkai.portal.item import found, shown


@public_page
def item_print(request: HttpRequest, pk: int) -> HttpResponse:
    """The item as one would file it on paper."""
    return render(request, "portal/item_print.html", shown(found(pk)))
