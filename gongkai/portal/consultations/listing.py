"""征求意见: what the public is or was asked about, and one of them with what became of the comments."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.attachments.errors import FileSealed, StillReading
from gongkai.attachments.storage import open_file
from gongkai.consultations import public
from gongkai.consultations.public_rows import PublicConsultationView
from gongkai.consultations.vocabulary import Phase
from gongkai.portal.consultations.pages import above_consultation, asked, page, page_number, pager
from gongkai.portal.freshness import checked_page

TABS = (Phase.OPEN, Phase.UPCOMING, Phase.CLOSED, Phase.ANSWERED, Phase.STOPPED)


@checked_page
def consultations(request: HttpRequest) -> HttpResponse:
    """The list, the newest on top; a filter nobody knows narrows nothing."""
    chosen = asked(request, "phase", "agency", "q")
    found = public.consultations(
        phase=chosen.get("phase", ""), agency=chosen.get("agency", ""), q=chosen.get("q", ""), page=page_number(request)
    )
    shown = {
        "rows": found.rows,
        "pager": pager(found, chosen),
        "tabs": _tabs(chosen),
        "tabs_label": _("阶段"),
        "bodies": public.bodies(),
        "chosen": chosen,
    }
    return page(request, "list", shown, title=_("征求意见"))


@checked_page
def consultation(request: HttpRequest, pk: int) -> HttpResponse:
    """Draft, explanation, how to comment, comments shown, feedback."""
    one = found_or_404(pk)
    chosen = asked(request, "sort")
    came = public.comments(pk, sort=chosen.get("sort", ""), page=page_number(request))
    shown = {
        "one": one,
        "comments": came,
        "pager": pager(came, chosen),
        "chart": _chart(one),
        "by_way": [(_(way.label), n) for way, n in one.feedback.totals.by_way.items()] if one.feedback else [],
    }
    return page(request, "one", shown, title=one.title, above=above_consultation())


@require_safe
def consultation_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """A paper, as long as its consultation is public."""
    try:
        stored, name = public.file(pk, file_id)
        content = open_file(stored.sha256)
    except (public.NotFound, FileNotFoundError, StillReading, FileSealed) as absent:
        raise Http404 from absent
    response = FileResponse(content, as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-cache"
    return response


def found_or_404(pk: int) -> PublicConsultationView:
    """A public consultation, or the page does not exist."""
    try:
        return public.consultation(pk)
    except public.NotFound as absent:
        raise Http404 from absent


def _tabs(chosen: dict[str, str]) -> list[dict[str, Any]]:
    now = chosen.get("phase", "")
    tabs = [{"label": _("全部"), "address": "?", "active": now not in TABS, "count": None}]
    return tabs + [
        {"label": _(phase.label), "address": f"?phase={phase.value}", "active": now == phase, "count": None}
        for phase in TABS
    ]


def _chart(one: PublicConsultationView) -> list[tuple[str, int]]:
    if one.feedback is None:
        return []
    totals = one.feedback.totals
    rows = [(_(response.label), n) for response, n in totals.by_response.items()]
    return [*rows, (_("不作统计"), totals.aside)] if totals.aside else rows
