"""单位得分表: every indicator of one body with how it came about; appeals and their decisions."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.assessment import queries
from gongkai.assessment.actions.appeal import appeal
from gongkai.assessment.actions.rule_on_appeal import rule_on_appeal
from gongkai.assessment.displays import ResultView
from gongkai.assessment.measures import MEASURES
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

APPEAL = Verb(
    gettext_lazy("申诉"),
    gettext_lazy("写明哪里不对、应当怎样计算，可以附证明材料。同一指标只能申诉一次，由评分人以外的人员裁定。"),
    gettext_lazy("提出申诉"),
    gettext_lazy("已提出申诉。"),
)
RULE = Verb(
    gettext_lazy("裁定申诉"),
    gettext_lazy("采纳的填写裁定后得分，原得分保留；不采纳的写明理由。"),
    gettext_lazy("裁定"),
    gettext_lazy("已裁定。"),
)
LINKS: dict[str, tuple[str, str]] = {  # measure.link → page, and what its address is narrowed by
    "figures": ("figures", "?agency_id={agency}&from_on={from_on}&to_on={to_on}"),
    "overdue": ("overdue", "?agency_id={agency}"),
    "items": ("items", "?agency_id={agency}&tab=published"),
    "register": ("register", "?agency_id={agency}"),
    "guide": ("guide_edit", ""),
    "columns": ("catalogue_check", "?agency_id={agency}"),
    "replies": ("requests", "?tab=all&agency_id={agency}&mark=answered&closed_from={from_on}&closed_to={to_on}"),
    "requests_overdue": ("requests", "?tab=all&agency_id={agency}&mark=overdue&mark_to={to_on}"),
    "remedies": ("remedies", "?agency_id={agency}&result=corrected&year={year}"),
    "reports": ("report_board", ""),
    "statistics": ("report_board", ""),
    "complaints": ("complaints", "?against_id={agency}&outcome=upheld&decided_from={from_on}&decided_to={to_on}"),
    "problems": ("problems", "?agency_id={agency}&state=missed&due_from={from_on}&due_to={to_on}"),
    "evaluations": ("evaluations", ""),
    "tasks": ("tasks", "?agency_id={agency}&year={year}"),
    "trainings": ("trainings", "?agency_id={agency}"),
    "adoptions": ("adoptions", "?agency_id={agency}&year={year}"),
}


class AppealForm(forms.Form):
    """What a body says against a score."""

    text = long_text(gettext_lazy("申诉理由"), rows=5, max_length=2000)
    wanted = forms.DecimalField(label=gettext_lazy("认为应得"), max_digits=9, decimal_places=2, required=False)
    upload = forms.FileField(label=gettext_lazy("证明材料"), required=False)


class RuleForm(forms.Form):
    """What is decided."""

    upheld = forms.TypedChoiceField(
        label=gettext_lazy("裁定"),
        choices=[("yes", gettext_lazy("采纳")), ("no", gettext_lazy("不采纳"))],
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
    )
    value = forms.DecimalField(
        label=gettext_lazy("裁定后得分"), max_digits=9, decimal_places=2, required=False,
        help_text=gettext_lazy("采纳的填写。"),
    )  # fmt: skip
    answer = long_text(gettext_lazy("裁定理由"), max_length=500)


@staff
def score(request: HttpRequest, pk: int) -> HttpResponse:
    """One body's sheet."""
    found = queries.result(actor_of(request), pk)
    trend = {
        "labels": [said(label) for label, _points in found.trend],
        "rows": [(_("得分"), [points for _label, points in found.trend])],
    }
    rows = [(line, _records(line.formula, found) if not line.is_manual else "") for line in found.lines]
    context = {"result": found, "rows": rows, "trend": trend}
    return render(request, "workbench/assessment/result.html", context)


@staff
def score_appeal(request: HttpRequest, pk: int) -> HttpResponse:
    """Appeal against one score."""
    actor = actor_of(request)
    result_id = queries.result_of_score(actor, pk)
    found = queries.result(actor, result_id)
    line = next(one for one in found.lines if one.id == pk)
    facts = (
        (_("单位"), found.agency_name),
        (_("得分"), line.value),
        (_("满分"), line.most),
        (_("计分"), said(line.words)),
    )
    about = Subject(line.title, f"{reverse('workbench:score', args=[result_id])}#score-{pk}", facts)

    def act(upload: Any, *, by: Any, **values: Any) -> Any:
        given = {"upload": upload, "name": upload.name} if upload else {}
        return appeal(pk, **values, **given, by=by)

    return verb_page(request, APPEAL, AppealForm(**sent(request)), act, about=about)


@staff
def appeal_rule(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide an appeal."""
    actor = actor_of(request)
    found = queries.appeal(actor, pk)
    facts = (
        (_("单位"), found.agency_name),
        (_("申诉理由"), found.text),
        (_("申诉时得分"), found.before),
        (_("认为应得"), found.wanted),
        (_("满分"), found.most),
    )
    about = Subject(found.title, reverse("workbench:score", args=[found.result_id]), facts)

    def act(*, by: Any, **values: Any) -> Any:
        return rule_on_appeal(pk, **values, by=by)

    form = RuleForm(**sent(request), initial={"value": found.wanted})
    return verb_page(request, RULE, form, act, about=about)


def _records(formula: str, found: ResultView) -> str:
    """Where the records behind an automatic score are; empty where there is no such page here."""
    name, query = LINKS.get(MEASURES[formula].link, ("", "")) if formula in MEASURES else ("", "")
    days: dict[str, date | int] = {"from_on": found.from_on, "to_on": found.to_on}
    try:
        return reverse(f"workbench:{name}") + query.format(agency=found.agency_id, year=found.from_on.year, **days)
    except NoReverseMatch:
        return ""
