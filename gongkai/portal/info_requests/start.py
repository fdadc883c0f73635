"""先找一找: before asking, what is public already that may answer; then which body to ask. Nobody is kept from asking.

Law: Regulation 2019, Arts. 12, 29, 36(1); Channel Letter 2017.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from gongkai.info_requests.actions.note_search import note_search
from gongkai.info_requests.reception import Reception, receptions
from gongkai.portal import drawn, limits
from gongkai.portal.info_requests.guarded import guarded, is_foreign
from gongkai.portal.info_requests.pages import page, steps
from gongkai.publication import queries_public, search_public
from gongkai.publication.queries_public import NotFound
from gongkai.publication.search_public import PublicResults, SearchQuery

LONGEST = 100
OFFERED = 8


@guarded
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Look first, then choose whom to ask.

    Law: Regulation 2019, Arts. 12, 29.
    """
    asked = request.GET.get("q", "").replace("\x00", " ").strip()[:LONGEST]
    too_many = bool(asked) and limits.too_many(request, what="search")
    results = search_public.search(SearchQuery(text=asked)) if asked and not too_many else None
    if results and results.hits:
        note_search(shown=1)
    shown = {
        "asked": asked,
        "too_many": too_many,
        "searched": results is not None,
        "hits": _hits(results),
        "more": f"{reverse('portal:search')}?{urlencode({'q': asked})}",
        "with_q": urlencode({"q": asked}) if asked else "",
        "steps": steps("search"),
        **_bodies(results),
    }
    return page(request, "start", shown, title=_("申请公开政府信息"))


def _hits(results: PublicResults | None) -> Any:
    """What was found, each behind the door that counts."""
    if results is None:
        return ""
    found = reverse("portal:request_found", args=[0]).removesuffix("0/")
    return drawn.hits(results.hits[:OFFERED], stem=found, today=timezone.localdate())


def _bodies(results: PublicResults | None) -> dict[str, list[Reception]]:
    """Whom one can ask; those whose information was found come first."""
    everybody = receptions()
    names = {hit.row.agency_name for hit in results.hits[:OFFERED]} if results else set()
    return {
        "likely": [body for body in everybody if body.name in names],
        "bodies": [body for body in everybody if body.name not in names],
    }


@guarded
@require_safe
def found(request: HttpRequest, pk: int) -> HttpResponse:
    """Count that somebody opened what was offered, and go there; to public items only."""
    try:
        queries_public.item(pk)
    except NotFound as absent:
        raise Http404 from absent
    if not limits.too_many(request, what="request-found"):
        note_search(clicked=1)
    return redirect("portal:item", pk)


@guarded
@require_POST
def satisfied(request: HttpRequest) -> HttpResponse:
    """已找到，不用申请."""
    if not is_foreign(request) and not limits.too_many(request, what="request-found"):
        note_search(satisfied=1)
    return page(request, "satisfied", {}, title=_("已经找到"))
