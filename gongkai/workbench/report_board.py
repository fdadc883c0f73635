"""报送情况: which bodies have handed in their report of a period, and which have not.

Law: Regulation 2019, Arts. 46-50; Regulation 2008, Arts. 29, 31.
"""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.annual_reports import queries
from gongkai.annual_reports.displays import Board, BoardRow
from gongkai.annual_reports.queries import Standing
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.report_periods import ReportPeriod
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import address
from gongkai.workbench.reports import PeriodFields, span_of
from gongkai.workbench.request_list import in_words

HEADS = ("单位", "状态", "报送期限", "报送日期", "逾期（天）", "公布期限", "公布日期", "核对错误", "联系电话")


@staff
def report_board(request: HttpRequest) -> HttpResponseBase:
    """Every body in reach, with its report of one period."""
    actor = actor_of(request)
    actor.must("annual_reports.read")
    asked = {"year": timezone.localdate().year - 1, "span": span_of(ReportPeriod(0))} | request.GET.dict()
    form = PeriodFields(asked)
    covers = form.covers() if form.is_valid() else ReportPeriod(timezone.localdate().year - 1)
    scope = request.GET.get("scope", "")
    only = request.GET.get("state", "")
    board = queries.board(
        actor, covers, scope if scope in set(Scope) else Scope.OWN, only=only if only in set(Standing) else ""
    )
    if request.GET.get("export"):
        lines = (_line(row) for row in board.rows)
        name = _("{period}报送情况").format(period=covers.label)
        return exports.download(lines, heads=[_(head) for head in HEADS], shape=request.GET["export"], name=name)
    context = {
        "form": form,
        "board": board,
        "tiles": _tiles(request, board),
        "scopes": in_words(Scope),
        "may_decide": actor.may("annual_reports.approve"),
        "period_query": f"year={covers.year}&span={span_of(covers)}",
    }
    return render(request, "workbench/report_board.html", context)


def _tiles(request: HttpRequest, board: Board) -> list[dict[str, Any]]:
    """The counts of the whole board, each narrowing the list below to what it counts."""
    counts = (
        (Standing.NOT_BEGUN, board.not_begun, "soon"),
        (Standing.IN_WORK, board.in_work, "info"),
        (Standing.SUBMITTED, board.submitted, "info"),
        (Standing.APPROVED, board.approved, "good"),
        (Standing.RELEASED, board.released, "good"),
        (Standing.LATE, board.late, "bad" if board.late else "good"),
    )
    return [
        {"label": _(one.label), "value": count, "tone": tone, "address": address(request, state=one.value)}
        for one, count, tone in counts
    ]


def _line(row: BoardRow) -> list[Any]:
    state = _(row.state.label) if row.state else _(Standing.NOT_BEGUN.label)
    return [
        row.agency_name,
        _("已发布") if row.is_public else state,
        row.due_on,
        row.submitted_on,
        row.days_late or "",
        row.release_due_on,
        row.released_on,
        row.errors,
        row.phone,
    ]
