"""监督检查: the list, planning one, and the page of one."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.supervision.actions.close_inspection import close_inspection
from gongkai.supervision.actions.open_inspection import open_inspection
from gongkai.supervision.actions.prepare_inspection import InspectionPlan, prepare_inspection
from gongkai.supervision.queries import inspections as queries
from gongkai.supervision.queries.inspections import InspectionFilters
from gongkai.supervision.vocabulary import InspectionKind, InspectionState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.supervision.shared_fields import (
    INSPECT,
    READ,
    NothingForm,
    UnitsField,
    everything,
    offer_units,
    year_choices,
)
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

HEADS = (
    gettext_lazy("编号"), gettext_lazy("名称"), gettext_lazy("类别"), gettext_lazy("依据文号"), gettext_lazy("检查期间"),
    gettext_lazy("检查时间"), gettext_lazy("被检查单位（科室）"), gettext_lazy("已登记"), gettext_lazy("发现问题"),
    gettext_lazy("进度"),
)  # fmt: skip
PLAN = Verb(
    gettext_lazy("拟定检查"),
    gettext_lazy("写明依据、检查期间和检查内容，选定单位。开始检查后，被检查单位才能看到，并可在线报送自查报告。"),
    gettext_lazy("保存"),
    gettext_lazy("已拟定，请核对后开始检查。"),
    law="《条例》第四十六条",
)
OPEN = Verb(
    gettext_lazy("开始检查"), gettext_lazy("被检查单位将看到这次检查；此后可以登记检查记录、报送自查报告。"),
    gettext_lazy("开始检查"), gettext_lazy("检查已开始。"),
)  # fmt: skip
CLOSE = Verb(
    gettext_lazy("结束检查"), gettext_lazy("所有单位都有检查记录后结束。发现的问题在整改台账中继续跟踪。"),
    gettext_lazy("结束检查"), gettext_lazy("检查已结束。"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("名称、编号或依据"), max_length=100, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("类别"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("进度"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer kinds, states and years."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", [everything(), *in_words(InspectionKind)])
        offer(self, "state", [everything(), *in_words(InspectionState)])
        offer(self, "year", year_choices())


class PlanForm(forms.Form):
    """An inspection as the office plans it; fields are called as the plan calls them."""

    kind = forms.ChoiceField(label=gettext_lazy("类别"))
    title = forms.CharField(label=gettext_lazy("名称"), max_length=120)
    basis_number = forms.CharField(
        label=gettext_lazy("依据文号"), max_length=80, required=False,
        help_text=gettext_lazy("年份的括号写成【】或者[]的，保存时统一为六角括号〔〕。"),
    )  # fmt: skip
    basis_title = forms.CharField(label=gettext_lazy("依据文件"), max_length=200, required=False)
    looks_from = DayField(label=gettext_lazy("检查期间起"))
    looks_to = DayField(label=gettext_lazy("检查期间止"))
    opens_on = DayField(label=gettext_lazy("检查开始"))
    closes_on = DayField(label=gettext_lazy("检查结束"))
    self_due_on = DayField(
        label=gettext_lazy("自查报告报送期限"), required=False, help_text=gettext_lazy("不要求自查的不填。")
    )
    by_section = forms.BooleanField(
        label=gettext_lazy("按科室登记"), required=False, help_text=gettext_lazy("月度检查用：每个科室一份检查记录。")
    )
    items = long_text(gettext_lazy("检查内容"), rows=6, max_length=18000, help_text=gettext_lazy("一行一项。"))
    agency_ids = UnitsField(label=gettext_lazy("被检查单位"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the units this person oversees."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(InspectionKind))
        offer_units(self, "agency_ids", actor)
        today = timezone.localdate()
        self.initial = {
            "opens_on": today,
            "looks_from": today.replace(month=1, day=1),
            "looks_to": today,
        } | dict(self.initial)


class SummaryForm(forms.Form):
    """What the inspection showed."""

    summary = long_text(gettext_lazy("检查情况"), rows=8, max_length=4000)


@staff
def inspections(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET)
    form.is_valid()
    filters = InspectionFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(one) for one in queries.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("监督检查"))
    context = {
        "form": form,
        "page": queries.inspections(actor, filters, page=page_asked(request)),
        "may_prepare": actor.may(INSPECT),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/supervision/inspections.html", context)


@staff
def inspection_new(request: HttpRequest) -> HttpResponse:
    """Plan an inspection."""
    actor = actor_of(request)
    actor.must(INSPECT)
    about = Subject(_("监督检查"), reverse("workbench:inspections"))
    form = PlanForm(**sent(request), actor=actor)
    return verb_page(
        request, PLAN, form, lambda by, **said: prepare_inspection(InspectionPlan(**said), by=by), about=about,
        to=lambda one: reverse("workbench:inspection", args=[one.pk]),
    )  # fmt: skip


@staff
def inspection(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of an inspection."""
    view = queries.inspection(actor_of(request), pk)
    return render(request, "workbench/supervision/inspection.html", {"view": view})


@staff
def inspection_open(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it begin."""
    about = _about(request, pk)
    return verb_page(request, OPEN, NothingForm(**sent(request)), lambda by: open_inspection(pk, by=by), about=about)


@staff
def inspection_close(request: HttpRequest, pk: int) -> HttpResponse:
    """End it with what it showed."""
    about = _about(request, pk)
    form = SummaryForm(**sent(request))
    return verb_page(
        request, CLOSE, form, lambda summary, by: close_inspection(pk, summary=summary, by=by), about=about
    )


def _about(request: HttpRequest, pk: int) -> Subject:
    actor = actor_of(request)
    view = queries.inspection(actor, pk)
    actor.must(INSPECT, view.one)
    facts = ((_("单位（科室）"), view.total), (_("已登记"), view.done))
    return Subject(str(view.one), reverse("workbench:inspection", args=[pk]), facts)


def _line(one: Any) -> list[Any]:
    return [
        one.number, one.title, _(one.get_kind_display()), one.basis_number, f"{one.looks_from}—{one.looks_to}",
        f"{one.opens_on}—{one.closes_on}", one.total, one.done, one.found, _(one.get_state_display()),
    ]  # fmt: skip
