"""历史清理: the batches, one batch on one page, what a body holds in all."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.audit import journal
from gongkai.clearance import agency_totals, queries
from gongkai.clearance.counting import Totals
from gongkai.clearance.displays import ClearanceRow, ClearanceView
from gongkai.clearance.queries import LineFilters
from gongkai.clearance.vocabulary import ClearanceState, Standing
from gongkai.law.vocabulary import Openness
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

READ, PLAN = "clearance.read", "clearance.plan"
PARTS = (
    ("proactive", gettext_lazy("主动公开")),
    ("on_request", gettext_lazy("依申请公开")),
    ("withheld", gettext_lazy("不予公开")),
    ("undetermined", gettext_lazy("待定")),
    ("waiting", gettext_lazy("待清理")),
)
LINE_VERBS = ("propose", "check_lines", "submit_lines", "drop_lines")
HEADS = (
    gettext_lazy("编号"), gettext_lazy("名称"), gettext_lazy("清理单位"), gettext_lazy("清理范围"), gettext_lazy("状态"),
    gettext_lazy("总数"), *(label for _code, label in PARTS), gettext_lazy("计划完成"), gettext_lazy("定案日期"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the batches can be narrowed by."""

    agency_id = number_choice(gettext_lazy("清理单位"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose batches this person may see."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *agencies.choices(actor, READ)])
        offer(self, "state", [everything, *in_words(ClearanceState)])


class LineForm(forms.Form):
    """What the items of a batch can be narrowed by."""

    text = forms.CharField(label=gettext_lazy("名称或文号"), max_length=100, required=False)
    section_id = number_choice(gettext_lazy("科室"), required=False)
    openness = forms.ChoiceField(label=gettext_lazy("拟定属性"), required=False)
    standing = forms.ChoiceField(label=gettext_lazy("进度"), required=False)

    def __init__(self, *args: Any, sections: list[tuple[int, str]], **kwargs: Any) -> None:
        """Offer the sections that have items here."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "section_id", [everything, *sections])
        offer(self, "openness", [everything, ("waiting", _("待清理")), *in_words(Openness)])
        offer(self, "standing", [everything, *in_words(Standing)])

    def filters(self) -> LineFilters:
        """The choice as the room takes it."""
        self.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
        return LineFilters(**{name: value for name, value in self.cleaned_data.items() if value})


class TotalsForm(forms.Form):
    """Of which days, of which body."""

    agency_id = number_choice(gettext_lazy("单位"), required=False)
    from_on = DayField(label=gettext_lazy("生成日期自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)
    backlog = forms.BooleanField(label=gettext_lazy("只要历史信息"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person may look into."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("全部")), *agencies.choices(actor, READ)])


@staff
def clearances(request: HttpRequest) -> HttpResponseBase:
    """One page of the batches, or all of them as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    asked: dict[str, Any] = {name: value for name, value in form.cleaned_data.items() if value}
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_clearances(actor, **asked))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("历史清理批次"))
    context = {
        "form": form,
        "page": queries.clearances(actor, **asked, page=page_asked(request)),
        "today": timezone.localdate(),
        "may_plan": actor.may(PLAN),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/clearance/clearances.html", context)


@staff
def clearance(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a batch: progress, totals, items in its order, signatures."""
    actor = actor_of(request)
    found = queries.clearance(actor, pk)
    form = LineForm(request.GET, sections=[(one.section_id or 0, one.name or _("未分科室")) for one in found.progress])
    filters = form.filters()
    context = {
        "clearance": found,
        "form": form,
        "filtered": form.has_changed(),
        "page": queries.lines(actor, pk, filters, page=page_asked(request)),
        "tiles": tiles(found),
        "parts": parts(found.totals),
        "steps": _steps(found),
        "sum": sums(found),
        "today": timezone.localdate(),
        "acts": any(found.may[verb] for verb in LINE_VERBS),
        "history": journal.history(queries.record(actor, pk)),
    }
    return render(request, "workbench/clearance/clearance.html", context)


@staff
def clearance_totals(request: HttpRequest) -> HttpResponseBase:
    """What every body holds by attribute, in a batch or not, formed in the days chosen."""
    actor = actor_of(request)
    actor.must(READ)
    form = TotalsForm(request.GET or None, actor=actor)
    form.is_valid()
    asked: dict[str, Any] = {name: value for name, value in getattr(form, "cleaned_data", {}).items() if value}
    rows = agency_totals.by_agency(actor, **asked)
    everything = agency_totals.sum_of(rows)
    if request.GET.get("export"):
        heads = [_("单位"), _("总数"), *(str(label) for _code, label in PARTS[:4])]
        lines = [_totals_line(row.name, row.totals) for row in rows] + [_totals_line(_("合计"), everything)]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("公开属性合计"))
    context = {
        "form": form,
        "rows": rows,
        "sum": everything,
        "parts": parts(everything),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/clearance/totals.html", context)


def parts(totals: Totals) -> list[dict[str, Any]]:
    """Each attribute with its count and share; parts that are nought behind the third are left out."""
    shown = [(code, label, getattr(totals, code)) for code, label in PARTS]
    return [
        {"code": code, "label": label, "count": count, "share": totals.share(count)}
        for place, (code, label, count) in enumerate(shown)
        if count or place < 3
    ]


def sums(found: ClearanceView) -> dict[str, int]:
    """The progress of all sections together."""
    names = ("total", "cleared", "checked", "settled")
    return {name: sum(getattr(one, name) for one in found.progress) for name in names}


def tiles(found: ClearanceView) -> list[dict[str, Any]]:
    """How far the batch is, at a glance."""
    here, done = reverse("workbench:clearance", args=[found.id]), sums(found)
    waiting, open_ones = found.totals.waiting, found.totals.undetermined
    return [
        {"label": _("总数"), "value": done["total"], "tone": "info"},
        {"label": _("已清理"), "value": done["cleared"], "tone": "soon" if waiting else "good"},
        {"label": _("已审"), "value": done["checked"], "tone": "info"},
        {"label": _("已定"), "value": done["settled"], "tone": "good" if done["settled"] else "info"},
        {
            "label": _("待定"), "value": open_ones, "tone": "soon" if open_ones else "good",
            "address": f"{here}?openness=undetermined#lines",
        },
    ]  # fmt: skip


def _steps(found: ClearanceView) -> list[dict[str, Any]]:
    if found.state is ClearanceState.CANCELLED:
        return []
    signed = {one.signed_as: one for one in found.signatures if not one.is_struck}
    notes = [f"{one.name} {timezone.localtime(one.at):%Y-%m-%d}" for one in signed.values()]
    reached = {ClearanceState.OPEN: 0, ClearanceState.CHECKED: 2, ClearanceState.SIGNED: 4}[found.state]
    names = (_("清理"), _("科室负责人签字"), _("主管领导签字"), _("定案"))
    told = ("", *notes, *("" for _name in names))
    states = ["done"] * reached + ["now"] + ["later"] * 4
    return [{"name": name, "note": told[at], "state": states[at]} for at, name in enumerate(names)]


def _line(row: ClearanceRow) -> list[Any]:
    counts = [getattr(row.totals, code) for code, _label in PARTS]
    return [
        row.number, row.name, row.agency_name, row.span, _(row.state.label), row.totals.total, *counts,
        row.planned_to, row.signed_on,
    ]  # fmt: skip


def _totals_line(name: str, totals: Totals) -> list[Any]:
    return [
        name,
        totals.total,
        *(f"{getattr(totals, code)} ({totals.share(getattr(totals, code))}%)" for code, _l in PARTS[:4]),
    ]
