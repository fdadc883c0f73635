"""网站自查: the report by check and by body, its course over ninety nights, a run by hand, the report as sheet and paper."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai import letters
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.letters import Cell, Form
from gongkai.site_checks import queries
from gongkai.site_checks.actions.start_run import start_run
from gongkai.site_checks.displays import CheckRow
from gongkai.site_checks.vocabulary import Group
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_files import PDF, TYPES, download

READ, RUN = "site_checks.read", "site_checks.run"
POINTS = 18  # of the drawing at most; the last night is always one of them
HEADS = (
    gettext_lazy("检查类别"), gettext_lazy("检查项"), gettext_lazy("检查内容"), gettext_lazy("限值"), gettext_lazy("依据"),
    gettext_lazy("问题数"), gettext_lazy("新发现"), gettext_lazy("申请不作为问题"), gettext_lazy("不作为问题"), gettext_lazy("最早发现"),
)  # fmt: skip
PAPER = (("检查项", 5), ("问题", 2), ("新发现", 2), ("不作为问题", 2), ("最早发现", 3), ("怎样整改", 9))


class BodyForm(forms.Form):
    """Whose faults."""

    agency_id = number_choice(gettext_lazy("单位"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("全部")), *bodies_in_reach(actor, READ)])


@staff
def site_checks(request: HttpRequest) -> HttpResponseBase:
    """The report of today, or the same as a sheet or a paper."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    form = BodyForm(request.GET, actor=actor)
    form.is_valid()
    agency_id = form.cleaned_data.get("agency_id")
    rows = queries.report(actor, agency_id=agency_id, today=today)
    if request.GET.get("export"):
        return _handed_over(request, rows, agency_id=agency_id, today=today)
    course = _thinned(queries.trend(actor, agency_id=agency_id, today=today))
    last, units = queries.last_run(), queries.units(actor)
    context = {
        "form": form,
        "groups": _groups(rows),
        "tiles": _tiles(rows, agency_id),
        "labels": [f"{on:%m-%d}" for on, _by in course],
        "series": _series(course, rows),
        "units": units if len(units) > 1 and not agency_id else [],
        "run": last,
        "may_run": actor.may(RUN),
        "agency_id": agency_id or "",
    }
    return render(request, "workbench/site_checks/report.html", context)


@staff
@require_POST
def site_check_run(request: HttpRequest) -> HttpResponse:
    """Begin a run by hand; its progress stands on the report."""
    start_run(by=actor_of(request))
    messages.success(request, _("已开始自查，逐项进行；可以离开本页。"))
    return redirect("workbench:site_checks")


@staff
def site_check_runs(request: HttpRequest) -> HttpResponse:
    """The last runs with what each found, what was new and what is gone."""
    actor = actor_of(request)
    actor.must(RUN)
    return render(request, "workbench/site_checks/runs.html", {"runs": queries.runs(actor, most=90)})


def _thinned(course: list[Any]) -> list[Any]:
    """So many nights as the drawing has room for, evenly apart."""
    every = max(-(-len(course) // POINTS), 1)
    return course[::-1][::every][::-1]


def _groups(rows: list[CheckRow]) -> list[tuple[Group, list[CheckRow], int]]:
    """The checks by group, with how many faults each group has."""
    by_group = [(group, [row for row in rows if row.check.group is group]) for group in Group]
    return [(group, own, sum(row.found for row in own)) for group, own in by_group if own]


def _tiles(rows: list[CheckRow], agency_id: int | None) -> list[dict[str, Any]]:
    found, new = sum(row.found for row in rows), sum(row.new for row in rows)
    asked, hit = sum(row.asked for row in rows), sum(bool(row.found) for row in rows)
    address = reverse("workbench:site_check_findings")
    narrowed = f"&agency_id={agency_id}" if agency_id else ""
    return [
        {"label": _("待整改的问题"), "value": found, "tone": "bad" if found else "good", "address": f"{address}?{narrowed}"},
        {"label": _("有问题的检查项"), "value": hit, "note": _("共%(n)d项") % {"n": len(rows)}, "tone": "info"},
        {"label": _("新发现"), "value": new, "note": _("昨天以来"), "tone": "soon" if new else "good"},
        {"label": _("申请不作为问题"), "value": asked, "tone": "soon" if asked else "info",
         "address": f"{address}?state=asked{narrowed}"},
    ]  # fmt: skip


def _series(course: Any, rows: list[CheckRow]) -> list[tuple[str, list[int]]]:
    """A line for every group this person may read of."""
    shown = {row.check.group for row in rows}
    return [(_(group.label), [by.get(group.value, 0) for _on, by in course]) for group in Group if group in shown]


def _handed_over(request: HttpRequest, rows: list[CheckRow], *, agency_id: int | None, today: date) -> HttpResponseBase:
    name, shape = _("网站自查"), request.GET["export"]
    if shape == PDF:
        whose = agencies.facts(agency_id).name if agency_id else ""
        data = letters.form_pdf(_paper(rows, whose=whose, today=today))
        return download(data, name=f"{name}-{today:%Y%m%d}.pdf", media_type=TYPES[PDF])
    lines = (
        [
            _(row.check.group.label), _(row.check.name), _(row.check.looks_at), row.limit if row.limit is not None else "",
            _(row.check.source), row.found, row.new, row.asked, row.waived, row.oldest_on,
        ]
        for row in rows
    )  # fmt: skip
    return exports.download(lines, heads=[str(head) for head in HEADS], shape=shape, name=name)


def _paper(rows: list[CheckRow], *, whose: str, today: date) -> Form:
    """The report for the file: what was found today, and how it is put right."""
    heads = [Cell(head, span, head=True) for head, span in PAPER]
    lines = [
        [
            Cell(text, span)
            for text, (_head, span) in zip(
                (row.check.name, str(row.found), str(row.new), str(row.waived),
                 f"{row.oldest_on:%Y-%m-%d}" if row.oldest_on else "", row.check.mend if row.found else ""),
                PAPER, strict=True,
            )
        ]
        for row in rows
    ]  # fmt: skip
    total = [Cell("合计", 5, head=True), Cell(str(sum(row.found for row in rows)), 2), Cell("", 16)]
    said = f"{today:%Y年%m月%d日}" + (f"　{whose}" if whose else "")
    return Form(
        "政府信息公开网站自查报告",
        said,
        [heads, *lines, total],
        ["检查人（签名）：　　　　　　　　　　负责人（签名）："],
        lying=True,
    )
