"""审查汇总表: the own months, one month to hand in, and every body's for the overseer."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Openness
from gongkai.review import month_queries as queries, months as counting
from gongkai.review.actions.hand_in_month import hand_in_month
from gongkai.review.actions.send_back_month import send_back_month
from gongkai.review.month_queries import MonthRow
from gongkai.review.months import FIGURES
from gongkai.review.papers import month as papers
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.review.lists import READ
from gongkai.workbench.review.papers import form_file
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

OVERSEE = "review.oversee"
BACK = Verb(
    gettext_lazy("退回汇总表"),
    gettext_lazy("退回后由报送单位更正并重新报送；原因会显示给报送单位。"),
    gettext_lazy("退回"),
    gettext_lazy("已退回。"),
    is_final=True,
)


class HandInForm(forms.Form):
    """A nil return is confirmed; a note may be added."""

    is_nil = forms.BooleanField(label=gettext_lazy("零报告：本月确实没有审查信息"), required=False)
    note = forms.CharField(label=gettext_lazy("说明"), max_length=300, required=False)


class BackForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("退回原因"), max_length=300)


@staff
def review_months(request: HttpRequest) -> HttpResponse:
    """The last months of one body."""
    actor = actor_of(request)
    actor.must(READ)
    bodies = choices.bodies_in_reach(actor, READ)
    agency_id = _chosen(request, actor, [pk for pk, _name in bodies])
    rows = queries.own_months(actor, agency_id) if agency_id else []
    owed = sum(row.owed for row in rows)
    late = sum(row.owed and row.late for row in rows)
    tiles = [
        {"label": _("已报送"), "value": len(rows) - owed, "note": _("最近十二个月"), "tone": "good"},
        {"label": _("未报送"), "value": owed, "tone": "soon" if owed else "good"},
        {"label": _("逾期未报送"), "value": late, "tone": "bad" if late else "good"},
    ]
    context = {
        "rows": rows,
        "tiles": tiles,
        "bodies": bodies if len(bodies) > 1 else [],
        "agency_id": agency_id,
        "figures": list(FIGURES.items()),
        "may_oversee": actor.may(OVERSEE),
    }
    return render(request, "workbench/review/months.html", context)


@staff
def review_month(request: HttpRequest, agency_id: int, year: int, month: int) -> HttpResponse:
    """One month of one body: what was handed in, or what would be, with the button that does it."""
    actor = actor_of(request)
    view = queries.sheet(actor, agency_id, year, month)
    form = HandInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            hand_in_month(agency_id, year=year, month=month, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已报送。"))
            return redirect("workbench:review_month", agency_id, year, month)
    context = {
        "view": view,
        "row": view.row,
        "form": form,
        "figures": view.row.counts,
    }
    return page(request, "workbench/review/month.html", context)


@staff
def review_month_paper(request: HttpRequest, agency_id: int, year: int, month: int, shape: str) -> HttpResponseBase:
    """One month of one body as PDF, DOCX, XLSX or CSV."""
    view = queries.sheet(actor_of(request), agency_id, year, month)
    name = f"{_('审查汇总表')}{view.row.agency_name}{year}-{month:02d}"
    if shape in (exports.XLSX, exports.CSV):
        heads = [_("审查单编号"), _("信息名称"), _("公开属性"), _("依据"), _("审定日期")]
        lines = [_slip_line(line) for line in view.lines]
        return exports.download(lines, heads=heads, shape=shape, name=name)
    return form_file(papers.one_body(view), shape, name=name)


@staff
def review_month_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a sheet back."""
    actor = actor_of(request)
    record = queries.sheet_record(actor, pk)
    if not actor.may(OVERSEE, At(record.agency_id)):
        raise Unknown
    where = reverse("workbench:review_month", args=[record.agency_id, record.year, record.month])

    def act(**said: Any) -> Any:
        return send_back_month(pk, **said)

    return verb_page(request, BACK, BackForm(**sent(request)), act, about=Subject(str(record), where))


@staff
def review_month_bodies(request: HttpRequest) -> HttpResponseBase:
    """One month of every body: who has handed in, who has not, and the sums; as a page, a sheet or a paper."""
    actor = actor_of(request)
    actor.must(OVERSEE)
    year, month = _month(request)
    rows = queries.all_bodies(actor, year, month)
    total = queries.rolled_up(rows)
    shape = request.GET.get("export", "")
    if shape in ("pdf", "docx"):
        form = papers.all_bodies(rows, total, year=year, month=month)
        return form_file(form, shape, name=f"{_('审查汇总表')}{year}-{month:02d}")
    if shape:
        heads = [_("单位"), *(_(label) for label in FIGURES.values()), _("零报告"), _("报送人"), _("报送日期")]
        lines = [_body_line(row) for row in rows]
        return exports.download(lines, heads=heads, shape=shape, name=f"{_('审查汇总表')}{year}-{month:02d}")
    owed = sum(row.owed for row in rows)
    tiles = [
        {"label": _("已报送"), "value": len(rows) - owed, "note": _("个单位"), "tone": "good"},
        {"label": _("未报送"), "value": owed, "note": _("个单位"), "tone": "bad" if owed else "good"},
        {"label": _("零报告"), "value": sum(row.is_nil and not row.owed for row in rows), "tone": "info"},
        {"label": _("审查信息"), "value": total.get("reviewed", 0), "note": _("件"), "tone": "info"},
    ]
    context = {
        "rows": rows,
        "total": queries.counted(total),
        "tiles": tiles,
        "figures": list(FIGURES.items()),
        "grounds": queries.grounds_of(total),
        "year": year,
        "month": month,
        "due_on": counting.due_on(year, month),
        "years": range(timezone.localdate().year, timezone.localdate().year - 5, -1),
    }
    return render(request, "workbench/review/month_bodies.html", context)


def _month(request: HttpRequest) -> tuple[int, int]:
    """The month asked for where it is over, else the last one."""
    year, month = number_asked(request, "year"), number_asked(request, "month")
    if year is not None and month is not None:
        try:
            counting.must_be_over(year, month)
        except Refusal as refusal:
            messages.warning(request, refusal.sentence)
        else:
            return year, month
    return counting.last_month(timezone.localdate())


def _chosen(request: HttpRequest, actor: Actor, offered: list[int]) -> int | None:
    wanted = number_asked(request, "agency_id")
    return next((pk for pk in (wanted, actor.agency_id) if pk in offered), next(iter(offered), None))


def _slip_line(line: dict[str, Any]) -> list[Any]:
    openness = _(Openness(line["openness"]).label) if line["openness"] else ""
    return [line["number"], line["title"], openness, line["ground"], line["closed_on"]]


def _body_line(row: MonthRow) -> list[Any]:
    counts = ["" if row.owed else row.figures.get(code, 0) for code in FIGURES]
    nil = _("是") if row.is_nil and not row.owed else ""
    return [row.agency_name, *counts, nil, "" if row.owed else row.handed_in_by, "" if row.owed else row.handed_in_on]
