"""规范性文件: rules and normative documents in force, and those no longer so."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.portal import drawn, metatags
from gongkai.portal.directory import directory
from gongkai.portal.frame import frame, side
from gongkai.portal.freshness import public_page
from gongkai.portal.skeleton import stem
from gongkai.publication import normative_public as queries

MOST = 60  # signs of a search


@public_page
def normative(request: HttpRequest) -> HttpResponse:
    """现行有效 unless something else is asked for; narrowed by body, year and words.

    Law: Regulation 2019, Art. 20(1); Regulation 2008, Art. 10(1).
    """
    today = timezone.localdate()
    asked = {name: request.GET.get(name, "").replace("\0", "").strip()[:MOST] for name in ("standing", "q")}
    standing = asked["standing"] if asked["standing"] in (queries.ENDED, queries.ALL) else queries.VALID
    agency = directory(request).by_code.get(request.GET.get("agency", "")[:18])
    found = queries.normative(
        today=today,
        standing=standing,
        agency_id=agency.id if agency else None,
        year=_number(request, "year") or None,
        q=asked["q"],
        page=_number(request, "page") or 1,
    )
    name = _("规范性文件")
    shown = {
        **frame(request, tags=metatags.for_list(name), crumbs=[(name, "")]),
        "side": side(request, ""),
        "page": found,
        "rows": drawn.table_rows(found.rows, stem=stem(), with_agency=True, today=today),
        "standing": standing,
        "q": asked["q"],
        "year": _number(request, "year") or "",
        "agency": agency,
        "totals": queries.totals(today=today),
    }
    return render(request, "portal/publication/normative.html", shown)


def _number(request: HttpRequest, name: str) -> int:
    said = request.GET.get(name, "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 5 else 0
