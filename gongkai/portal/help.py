"""使用帮助: how to search, read aloud or larger, subscribe, and ask."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongkai.portal import metatags
from gongkai.portal.frame import frame
from gongkai.portal.freshness import public_page


@public_page
def help_page(request: HttpRequest) -> HttpResponse:
    """Plain answers to how the site is used."""
    name = _("使用帮助")
    return render(request, "portal/help.html", frame(request, tags=metatags.for_list(name), crumbs=[(name, "")]))
