"""Items for machines: all of them page by page, what changed since, one in full."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from gongkai.portal.api import shapes
from gongkai.portal.api.answers import BadQuestion, api_page, missing, size_asked, told
from gongkai.publication import harvest_public, queries_public
from gongkai.publication.queries_public import BadCursor, NotFound


@api_page
def api_items(request: HttpRequest) -> HttpResponse:
    """One page of what is public, and of what no longer is.

    Law: Regulation 2019, Arts. 23-24.
    """
    size = size_asked(request, harvest_public.SIZE)
    try:
        found = harvest_public.harvest(cursor=request.GET.get("cursor", ""), since=_since(request), size=size)
    except BadCursor:
        raise BadQuestion("cursor") from None
    address = shapes.addresses(request)
    items = [shapes.row(one, address) for one in found.rows] + [shapes.gone(one, address) for one in found.gone]
    onward = request.build_absolute_uri(f"{reverse('portal:api_items')}?cursor={found.next}") if found.next else None
    return told({"items": items, "cursor": found.next, "next": onward, "resume": found.resume})


@api_page
def api_item(request: HttpRequest, pk: int) -> HttpResponse:
    """One item with its text and files; of one taken away, how and when it went.

    Law: Regulation 2019, Arts. 23-24.
    """
    address = shapes.addresses(request)
    try:
        return told(shapes.whole(queries_public.item(pk), address))
    except NotFound:
        gone = queries_public.gone(pk)
    if gone is None:
        return missing()
    answer = told(shapes.gone(gone, address))
    answer.status_code = 410
    return answer


def _since(request: HttpRequest) -> date | None:
    """The day asked for; of an instant only its day counts, so that nothing is missed."""
    asked = request.GET.get("changed_since", "")
    if not asked:
        return None
    try:
        return date.fromisoformat(asked[:10])
    except ValueError:
        raise BadQuestion("changed_since") from None
