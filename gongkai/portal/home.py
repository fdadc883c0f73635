"""首页: search first, then what is new, where to look, and how to ask."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.portal import metatags
from gongkai.portal.browse.pages import subjects
from gongkai.portal.directory import directory
from gongkai.portal.frame import column_address, frame
from gongkai.portal.freshness import public_page
from gongkai.portal.services import SERVICES
from gongkai.publication import queries_public

NEWEST = 10
SHOWN_AGENCIES = 60


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """The first page a citizen sees.

    Law: Regulation 2019, Arts. 23-24.
    """
    listed = directory(request)
    parents = [root for root in listed.tree.roots if root.children]
    shown = {
        **frame(request, tags=metatags.for_site(), active="home", hide_search=True),
        "newest": queries_public.newest(NEWEST),
        "doors": [
            {"name": root.name, "what": root.description, "address": column_address(root)} for root in listed.tree.roots
        ],
        "columns": [(node, listed.counts.get(node.code, 0)) for root in parents for node in root.children],
        "subjects": subjects(request),
        "services": SERVICES,
        "agencies": [agency for agency in listed.agencies if agency.count][:SHOWN_AGENCIES],
    }
    return render(request, "portal/home.html", shown)
