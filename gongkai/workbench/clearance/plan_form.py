"""建立、修改清理批次: the same form, empty or with what was planned."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.clearance import queries
from gongkai.clearance.actions.change_plan import change_plan
from gongkai.clearance.actions.plan import plan
from gongkai.clearance.displays import ClearanceView
from gongkai.clearance.entering import Plan
from gongkai.clearance.vocabulary import Order
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import show_problems

PLAN = "clearance.plan"


class PlanForm(forms.Form):
    """A batch as its planner enters it; fields are called as the room calls them."""

    agency_id = number_choice(gettext_lazy("清理单位"))
    name = forms.CharField(
        label=gettext_lazy("批次名称"), max_length=80, help_text=gettext_lazy("例如“2008年5月以前文件清理”。")
    )
    section_ids = forms.TypedMultipleChoiceField(
        label=gettext_lazy("科室"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "pick-many"}),
        help_text=gettext_lazy("不选为全单位。"),
    )
    from_on = DayField(label=gettext_lazy("起始日期"), required=False, help_text=gettext_lazy("不填为自最早的信息起。"))
    cut_off_on = DayField(
        label=gettext_lazy("截止日期"), help_text=gettext_lazy("日常公开流程从哪一天开始，就填哪一天。")
    )
    includes_cut_off = forms.TypedChoiceField(
        label=gettext_lazy("截止当日"),
        coerce=lambda said: said == "1",
        choices=[
            ("0", gettext_lazy("不含当日：当日形成的信息走日常流程")),
            ("1", gettext_lazy("含当日：当日形成的信息列入清理")),
        ],
        initial="0",
    )
    order = forms.ChoiceField(label=gettext_lazy("清理顺序"))
    planned_from = DayField(label=gettext_lazy("计划开始日期"), required=False)
    planned_to = DayField(label=gettext_lazy("计划完成日期"), required=False)
    source = forms.CharField(
        label=gettext_lazy("信息来源"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("例如档案室全宗、办公系统发文库、各科室自存文件。"),
    )
    note = forms.CharField(label=gettext_lazy("说明"), max_length=300, required=False)

    def __init__(self, *args: Any, actor: Actor, found: ClearanceView | None = None, **kwargs: Any) -> None:
        """Offer the bodies this person plans for, with their sections; a batch keeps its body."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, PLAN)
        if found is not None:
            bodies = [(found.agency_id, found.agency_name)]
        offer(self, "agency_id", bodies)
        sections = agencies.section_choices(pk for pk, _name in bodies)
        offer(self, "section_ids", [(pk, name) for pk, name, _agency in sections])
        self.fields["section_ids"].widget.wide = True
        offer(self, "order", in_words(Order))
        self.fields["agency_id"].initial = actor.agency_id if found is None else found.agency_id

    def plan(self) -> Plan:
        """The plan as the room takes it."""
        said = dict(self.cleaned_data)
        said.pop("agency_id")
        return Plan(**said | {"section_ids": tuple(said["section_ids"])})


@staff
def clearance_new(request: HttpRequest) -> HttpResponse:
    """Plan a batch."""
    actor = actor_of(request)
    actor.must(PLAN)
    form = PlanForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            made = plan(form.cleaned_data["agency_id"], form.plan(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已建立清理批次{number}。请列入信息。").format(number=made.number))
            return redirect("workbench:clearance", made.pk)
    return page(request, "workbench/clearance/plan_form.html", {"form": form, "clearance": None})


@staff
def clearance_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the plan of a batch."""
    actor = actor_of(request)
    found = queries.clearance(actor, pk)
    actor.must(PLAN, found)
    given = {"data": request.POST} if request.method == "POST" else {"initial": _initial(found)}
    form = PlanForm(**given, actor=actor, found=found)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        try:
            change_plan(pk, form.plan(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已修改清理计划。"))
            return redirect("workbench:clearance", pk)
    return page(request, "workbench/clearance/plan_form.html", {"form": form, "clearance": found})


def _initial(found: ClearanceView) -> dict[str, Any]:
    said = {name: getattr(found, name) for name in Plan.__dataclass_fields__}
    return said | {"includes_cut_off": "1" if found.includes_cut_off else "0", "section_ids": list(found.section_ids)}
