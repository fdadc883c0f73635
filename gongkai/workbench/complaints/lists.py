"""投诉举报: the list of what the desk received, and what one's own body was asked; filters, figures, paging, export."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.complaints import queries
from gongkai.complaints.displays import ComplaintFilters, ComplaintRow
from gongkai.complaints.vocabulary import GRIEVANCES, Channel, Outcome, Sort, State
from gongkai.law.complaints import reasons
from gongkai.law.report_periods import first_year
from gongkai.law.vocabulary import Version
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

HEADS = (
    gettext_lazy("编号"), gettext_lazy("类别"), gettext_lazy("来源渠道"), gettext_lazy("事由"), gettext_lazy("投诉举报事项"),
    gettext_lazy("受理单位"), gettext_lazy("被投诉举报单位"), gettext_lazy("投诉举报人"), gettext_lazy("收到日期"),
    gettext_lazy("受理日期"), gettext_lazy("办理期限"), gettext_lazy("办理状态"), gettext_lazy("处理结论"),
    gettext_lazy("决定日期"), gettext_lazy("答复日期"), gettext_lazy("办结日期"), gettext_lazy("申请编号"),
)  # fmt: skip


APPEAL_HEADS = (
    gettext_lazy("编号"), gettext_lazy("来源渠道"), gettext_lazy("事由"), gettext_lazy("申诉事项"), gettext_lazy("受理单位"),
    gettext_lazy("被申诉单位"), gettext_lazy("申诉人"), gettext_lazy("不服的处理"), gettext_lazy("原投诉举报编号"),
    gettext_lazy("申请编号"), gettext_lazy("收到日期"), gettext_lazy("受理日期"), gettext_lazy("办理期限"),
    gettext_lazy("办理状态"), gettext_lazy("处理结论"), gettext_lazy("决定日期"), gettext_lazy("答复日期"),
    gettext_lazy("办结日期"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("编号、事项、单位或申请编号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("受理单位"), required=False)
    against_id = number_choice(gettext_lazy("被投诉举报单位"), required=False)
    sort = forms.ChoiceField(label=gettext_lazy("类别"), required=False)
    channel = forms.ChoiceField(label=gettext_lazy("来源渠道"), required=False)
    reason = forms.ChoiceField(label=gettext_lazy("事由"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("办理状态"), required=False)
    outcome = forms.ChoiceField(label=gettext_lazy("处理结论"), required=False)
    decided_from = DayField(label=gettext_lazy("决定日期自"), required=False)
    decided_to = DayField(label=gettext_lazy("至"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)
    late = forms.BooleanField(label=gettext_lazy("只看逾期"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in use, and every value of the closed lists."""
        super().__init__(*args, **kwargs)
        everything, bodies = ("", _("全部")), agencies.name_choices()
        offer(self, "agency_id", [everything, *bodies_in_reach(actor, "complaints.read")])
        offer(self, "against_id", [everything, *bodies])
        if "sort" in self.fields:
            offer(self, "sort", [everything, *((one.value, _(one.label)) for one in GRIEVANCES)])
        offer(self, "channel", [everything, *in_words(Channel)])
        offer(self, "reason", [everything, *((one.code, _(one.label)) for one in reasons(Version.R2019).values())])
        offer(self, "state", [everything, ("open", _("办理中的全部")), *in_words(State)])
        offer(self, "outcome", [everything, (queries.UPHELD, _("成立、部分成立")), *in_words(Outcome)])
        years = range(timezone.localdate().year, first_year() - 1, -1)
        offer(self, "year", [everything, *((year, year) for year in years)])


class AppealFilterForm(FilterForm):
    """The same for the register of appeals."""

    sort = None  # type: ignore[assignment]
    q = forms.CharField(label=gettext_lazy("编号、事项、单位或不服的处理"), max_length=100, required=False)
    against_id = number_choice(gettext_lazy("被申诉单位"), required=False)
    field_order = ("q", "agency_id", "against_id")


@staff
def complaints(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet; above it what one's own body has to answer or do."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must("complaints.read")
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    filters = ComplaintFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.rows(actor, filters, today=today))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("投诉举报"))
    tiles = _tiles(actor, reverse("workbench:complaints"), GRIEVANCES)
    context = {
        "form": form,
        "page": queries.complaints(actor, filters, today=today, page=page_asked(request)),
        "filtered": form.has_changed(),
        "tiles": tiles,
        "asked": queries.asked_of(actor) if not actor.may("complaints.configure") else [],
        "ordered": queries.ordered_of(actor) if not actor.may("complaints.configure") else [],
        "may_register": actor.may("complaints.register"),
        "may_configure": actor.may("complaints.configure"),
        "today": today,
    }
    return render(request, "workbench/complaints/complaints.html", context)


@staff
def appeals(request: HttpRequest) -> HttpResponseBase:
    """申诉台账: appeals against what bodies did about disclosure, beside reconsiderations and suits.

    Law: Regulation 2008, Arts. 32-33; Regulation 2019, Arts. 47, 51.
    """
    actor, today = actor_of(request), timezone.localdate()
    actor.must("complaints.read")
    form = AppealFilterForm(request.GET, actor=actor)
    form.is_valid()
    said = {name: value for name, value in form.cleaned_data.items() if value}
    filters = ComplaintFilters(sort=Sort.APPEAL.value, **said)
    if request.GET.get("export"):
        lines = (_appeal_line(row) for row in queries.rows(actor, filters, today=today))
        heads = [str(head) for head in APPEAL_HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("申诉台账"))
    context = {
        "form": form,
        "page": queries.complaints(actor, filters, today=today, page=page_asked(request)),
        "filtered": form.has_changed(),
        "tiles": _tiles(actor, reverse("workbench:appeals"), (Sort.APPEAL,)),
        "may_register": actor.may("complaints.register"),
        "today": today,
    }
    return render(request, "workbench/complaints/appeals.html", context)


def _tiles(actor: Actor, here: str, sorts: Sequence[Sort]) -> list[dict[str, Any]]:
    found = queries.tallies(actor, today=timezone.localdate(), sorts=sorts)
    return [
        {"label": _("办理中"), "value": found["open"], "address": f"{here}?state=open", "tone": "info"},
        {"label": _("待审查受理"), "value": found["received"], "address": f"{here}?state=received", "tone": "soon"},
        {"label": _("待决定"), "value": found["deciding"], "address": f"{here}?state=deciding", "tone": "soon"},
        {"label": _("逾期"), "value": found["late"], "address": f"{here}?late=on", "tone": "bad"},
    ]


def _line(row: ComplaintRow) -> list[Any]:
    return [
        row.number, _(row.sort.label), _(row.channel.label), _(row.reason_label), row.title, row.agency_name,
        row.about_whom, row.masked, row.received_on, row.accepted_on, row.due_on, _(row.state.label),
        _(row.outcome.label) if row.outcome else "", row.decided_on, row.answered_on, row.closed_on, row.request_number,
    ]  # fmt: skip


def _appeal_line(row: ComplaintRow) -> list[Any]:
    return [
        row.number, _(row.channel.label), _(row.reason_label), row.title, row.agency_name, row.about_whom, row.masked,
        row.contested, row.earlier_number, row.request_number, row.received_on, row.accepted_on, row.due_on,
        _(row.state.label), _(row.outcome.label) if row.outcome else "", row.decided_on, row.answered_on, row.closed_on,
    ]  # fmt: skip
