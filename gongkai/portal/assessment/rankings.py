"""考核结果: published rankings, and one with every body."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.assessment import public
from gongkai.assessment.public import PublicRankingView
from gongkai.law.report_periods import first_year
from gongkai.portal import metatags
from gongkai.portal.annual_reports import sheets
from gongkai.portal.frame import frame, side
from gongkai.portal.freshness import checked_page
from gongkai.ui.saying import said

LONGEST = 12  # digits of a number that can be one
HIGHEST = 2**62


@checked_page
def rankings(request: HttpRequest) -> HttpResponse:
    """The list, the newest first, perhaps of one year.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    name, year = _("考核结果"), _number(request, "year")
    year = year if year and year >= first_year() else None
    shown = {
        **frame(request, tags=metatags.for_list(name), crumbs=[(name, "")]),
        "side": side(request, ""),
        "page": public.rankings(year=year, page=_number(request, "page") or 1),
        "year": year,
        "years": public.years(),
    }
    return render(request, "portal/assessment/rankings.html", shown)


@checked_page
def ranking(request: HttpRequest, pk: int) -> HttpResponse:
    """One ranking, or the same as a file; one that was taken down looks like none.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    found = public.ranking(pk) if pk < HIGHEST else None
    if found is None:
        raise Http404
    name = f"{said(found.label)}{_('考核结果')}"
    if request.GET.get("export") in (sheets.CSV, sheets.XLSX):
        return _file(found, request.GET["export"], name)
    crumbs = [(_("考核结果"), reverse("portal:rankings")), (name, "")]
    shown = {
        **frame(request, tags=metatags.for_list(name), crumbs=crumbs),
        "side": side(request, ""),
        "ranking": found,
        "name": name,
    }
    return render(request, "portal/assessment/ranking.html", shown)


def _file(found: PublicRankingView, shape: str, name: str) -> HttpResponse:
    rows = [[one.rank, one.agency_name, one.points, one.grade] for one in found.places]
    return sheets.download(rows, heads=[_("名次"), _("单位"), _("得分"), _("等次")], shape=shape, name=name)


def _number(request: HttpRequest, name: str) -> int | None:
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < LONGEST else None
