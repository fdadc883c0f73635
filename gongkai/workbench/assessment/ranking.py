"""排名: an approved or published ranking to print, to export, and as the notice sent to the bodies."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from gongkai.accounts.errors import Unknown
from gongkai.assessment import papers, public, queries
from gongkai.assessment.vocabulary import RoundState
from gongkai.ui.saying import said
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.assessment.round_page import heads, lines
from gongkai.workbench.request_files import TYPES


@staff
def ranking(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The ranking of a round; before it is published only for those who score."""
    found = queries.round_(actor_of(request), pk)
    if found.state not in (RoundState.APPROVED, RoundState.PUBLISHED) or not (
        found.sees_all or found.state == RoundState.PUBLISHED
    ):
        raise Unknown
    if request.GET.get("export"):
        name = f"{said(found.label)}{_('考核排名')}"
        return exports.download(lines(found), heads=heads(found), shape=request.GET["export"], name=name)
    return render(request, "workbench/assessment/ranking.html", {"round": found})


@staff
def ranking_notice(request: HttpRequest, pk: int, shape: str) -> HttpResponseBase:
    """The notice about a published ranking, as PDF or Word."""
    queries.round_(actor_of(request), pk)
    found = public.ranking(pk)
    if found is None or shape not in TYPES:
        raise Http404
    response = HttpResponse(papers.notice(found, shape=shape), content_type=TYPES[shape])
    name = f"{said(found.label)}{_('考核情况通报')}.{shape}"
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    response["Cache-Control"] = "private, no-store"
    return response
