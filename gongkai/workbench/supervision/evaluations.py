"""社会评议: the list, the plan, the page of one with its results, codes to print, remarks to look at."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.supervision import papers
from gongkai.supervision.actions.amend_evaluation import amend_evaluation
from gongkai.supervision.actions.draft_evaluation import draft_evaluation
from gongkai.supervision.evaluation_entry import EvaluationPlan
from gongkai.supervision.queries import evaluations as queries
from gongkai.supervision.queries.evaluations import EvaluationFilters, EvaluationView
from gongkai.supervision.vocabulary import EvaluationState, RemarkState, Scale
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_files import TYPES
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.supervision.shared_fields import (
    INSPECT,
    READ,
    UnitsField,
    as_paper,
    everything,
    offer_units,
    year_choices,
)
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

HEADS = (
    gettext_lazy("编号"), gettext_lazy("名称"), gettext_lazy("评议期间"), gettext_lazy("评议时间"), gettext_lazy("被评议单位"),
    gettext_lazy("答卷份数"), gettext_lazy("进度"),
)  # fmt: skip
DRAFT = Verb(
    gettext_lazy("拟制评议方案"),
    gettext_lazy("方案由另一人批准后公布。公布后，公众在评议时间内参加；每人对每个单位只能评议一次。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存评议方案。"),
    law="《条例》第四十六条",
)


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("名称或编号"), max_length=100, required=False)
    state = forms.ChoiceField(label=gettext_lazy("进度"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer states and years."""
        super().__init__(*args, **kwargs)
        offer(self, "state", [everything(), *in_words(EvaluationState)])
        offer(self, "year", year_choices())


class PlanForm(forms.Form):
    """A plan; fields are called as the plan calls them."""

    title = forms.CharField(label=gettext_lazy("名称"), max_length=120)
    about_from = DayField(label=gettext_lazy("评议期间起"))
    about_to = DayField(label=gettext_lazy("评议期间止"))
    opens_on = DayField(label=gettext_lazy("开始日期"))
    closes_on = DayField(label=gettext_lazy("截止日期"))
    whom = forms.CharField(label=gettext_lazy("评议对象"), max_length=500)
    people = forms.CharField(label=gettext_lazy("参加人员"), max_length=500)
    content = long_text(gettext_lazy("评议内容"), rows=3, max_length=1000)
    rows = long_text(
        gettext_lazy("评议项目"), rows=6, max_length=7200, help_text=gettext_lazy("一行一项，作为评议表的各行。")
    )
    scale = forms.ChoiceField(label=gettext_lazy("等次"))
    is_named = forms.BooleanField(
        label=gettext_lazy("实名评议"), required=False,
        help_text=gettext_lazy("实名的凭手机号码防止重复，号码不保存；匿名的凭浏览器标记和网络地址限制防止重复。"),
    )  # fmt: skip
    minimum_sample = forms.IntegerField(
        label=gettext_lazy("最少有效份数"), initial=EvaluationPlan.minimum_sample, min_value=1, max_value=100_000,
        help_text=gettext_lazy("不足的单位显示“样本不足”，不评定等次。"),
    )  # fmt: skip
    per_address = forms.IntegerField(
        label=gettext_lazy("同一网络地址每日份数"), initial=EvaluationPlan.per_address, min_value=1, max_value=1000
    )
    agency_ids = UnitsField(label=gettext_lazy("被评议单位"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer scales and the units this person oversees."""
        super().__init__(*args, **kwargs)
        offer(self, "scale", in_words(Scale))
        offer_units(self, "agency_ids", actor)


@staff
def evaluations(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET)
    form.is_valid()
    filters = EvaluationFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(one) for one in queries.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("社会评议"))
    context = {
        "form": form,
        "page": queries.evaluations(actor, filters, page=page_asked(request)),
        "may_draft": actor.may(INSPECT),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/supervision/evaluations.html", context)


@staff
def evaluation_new(request: HttpRequest) -> HttpResponse:
    """Draft a plan."""
    actor = actor_of(request)
    actor.must(INSPECT)
    return verb_page(
        request, DRAFT, PlanForm(**sent(request), actor=actor), lambda by, **said: draft_evaluation(EvaluationPlan(**said), by=by),
        about=Subject(_("社会评议"), reverse("workbench:evaluations")),
        to=lambda one: reverse("workbench:evaluation", args=[one.pk]),
    )  # fmt: skip


@staff
def evaluation_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the draft."""
    actor = actor_of(request)
    view = queries.evaluation(actor, pk)
    actor.must(INSPECT, view.one)
    form = PlanForm(**(sent(request) or {"initial": _begun(view)}), actor=actor)
    about = Subject(str(view.one), reverse("workbench:evaluation", args=[pk]))
    act = lambda by, **said: amend_evaluation(pk, EvaluationPlan(**said), by=by)  # noqa: E731
    return verb_page(request, DRAFT, form, act, about=about)


@staff
def evaluation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The page of an evaluation; its results as a sheet."""
    actor = actor_of(request)
    view = queries.evaluation(actor, pk)
    grades = Scale(view.one.scale).grades
    if request.GET.get("export"):
        heads = [
            _("单位"),
            _("评议项目"),
            _("答卷份数"),
            *(_(grade) for grade in grades),
            *(f"{_(grade)}（%）" for grade in grades),
        ]
        return exports.download(_result_lines(view), heads=heads, shape=request.GET["export"], name=view.one.title)
    context = {"view": view, "grades": grades, "runs": actor.may(INSPECT, view.one)}
    return render(request, "workbench/supervision/evaluation.html", context)


@staff
def evaluation_codes(request: HttpRequest, pk: int) -> HttpResponse:
    """Codes not used yet, to print and cut."""
    actor = actor_of(request)
    slips = queries.code_slips(actor, pk)
    context = {
        "slips": slips,
        "view": queries.evaluation(actor, pk),
        "address": request.build_absolute_uri(_public(pk)),
    }
    return render(request, "workbench/supervision/codes_print.html", context)


@staff
def evaluation_remarks(request: HttpRequest, pk: int) -> HttpResponse:
    """What people wrote, to be looked at."""
    actor = actor_of(request)
    state = request.GET.get("state", "")
    context = {
        "view": queries.evaluation(actor, pk),
        "page": queries.remarks(actor, pk, state=state, page=page_asked(request)),
        "states": [("", _("全部")), *((one.value, _(one.label)) for one in RemarkState if one is not RemarkState.NONE)],
        "state": state,
    }
    return render(request, "workbench/supervision/remarks.html", context)


@staff
def evaluation_feedback(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """The letter to one unit."""
    if shape not in TYPES:
        raise Http404
    unit, result = queries.feedback(actor_of(request), pk)
    return as_paper(papers.feedback_letter(unit, result), shape, name=f"{unit.agency.name}评议反馈函")


def _public(pk: int) -> str:
    return reverse("portal:evaluation", args=[pk])


def _begun(view: EvaluationView) -> dict[str, Any]:
    names = [name for name in EvaluationPlan.__dataclass_fields__ if name not in ("rows", "agency_ids")]
    begun = {name: getattr(view.one, name) for name in names}
    return begun | {"rows": "\n".join(view.rows), "agency_ids": [unit.agency_id for unit in view.units]}


def _line(one: Any) -> list[Any]:
    return [
        one.number, one.title, f"{one.about_from}—{one.about_to}", f"{one.opens_on}—{one.closes_on}", one.unit_count,
        one.answers, _(one.get_state_display()),
    ]  # fmt: skip


def _result_lines(view: EvaluationView) -> list[list[Any]]:
    return [
        [unit.name, row.words or _("合计"), unit.ballots, *row.counts, *row.shares]
        for unit in view.results
        for row in (*unit.rows, unit.whole)
    ]
