"""机关页: how to reach one agency, its guide, its columns and what it published last."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.agencies import queries_history
from gongkai.portal import lists, metatags
from gongkai.portal.directory import directory
from gongkai.portal.frame import frame
from gongkai.portal.freshness import checked_page
from gongkai.portal.offices import office_of
from gongkai.publication import also_listed, queries_public
from gongkai.publication.queries_public import AgencyCount, NotFound


@checked_page
def agency(request: HttpRequest, code: str) -> HttpResponse:
    """One agency's own corner of the platform.

    Law: Regulation 2019, Arts. 12, 20(2), 24.
    """
    listed = directory(request)
    shown_agency = listed.by_code.get(code) or _ended(code)
    listing = lists.listing(request, agency_id=shown_agency.id)
    history = queries_history.public_history(shown_agency.id)
    counts = {one.value: one.count for one in listing.facets.columns}
    tags = metatags.for_list(shown_agency.name, kind=_("政府信息公开目录"))
    shown = {
        **frame(
            request,
            tags=tags,
            active="catalogue",
            crumbs=[(_("政府信息公开目录"), reverse("portal:catalogue")), (shown_agency.name, "")],
        ),
        **lists.as_context(listing, with_agency=False),
        "agency": shown_agency,
        "office": office_of(shown_agency),
        "history": history,
        "former": [(one, listed.by_id.get(one.id)) for one in history.predecessors],
        "browse": reverse("portal:browse_agency", args=[code]) if shown_agency.count else "",
        "has_below": any(one.parent_id == shown_agency.id for one in listed.agencies),
        "also_listed": also_listed.rows(shown_agency.id),
        "columns": [(node, counts[node.code]) for node in listed.tree.walk() if counts.get(node.code)],
    }
    return render(request, "portal/agency.html", shown)


def _ended(code: str) -> AgencyCount:
    """A body that ended and published nothing here: its page leads to those that carry on its work."""
    try:
        found = queries_public.ended_agency(code)
    except NotFound as absent:
        raise Http404 from absent
    return found
