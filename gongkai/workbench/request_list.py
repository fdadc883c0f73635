"""依申请公开: the inbox of cases, by what is due next; tabs, filters, paging, export, letters chosen for printing."""

import re
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.info_requests import queries
from gongkai.info_requests.displays import CaseFilters, CaseRow, Flag
from gongkai.law.vocabulary import ApplicantKind, Channel, Term
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_labels import address_of, urgency_words
from gongkai.workbench.request_narrowed import carried, in_words as narrowed_words

TABS = (
    ("open", gettext_lazy("办理中")),
    ("soon", gettext_lazy("即将到期")),
    ("late", gettext_lazy("已逾期")),
    ("unconfirmed", gettext_lazy("待确认")),
    ("correcting", gettext_lazy("补正中")),
    ("consulting", gettext_lazy("征求意见中")),
    ("awaiting_fee", gettext_lazy("待缴费")),
    ("signing", gettext_lazy("待签发")),
    ("to_deliver", gettext_lazy("待送达")),
    ("to_archive", gettext_lazy("待归档")),
    ("all", gettext_lazy("全部")),
)
NUMBER = re.compile(r"[\w-]+-\d{4}-\d{4,}")
SORTS = ("due", "reply", "received", "number", "closed")
HEADS = (
    gettext_lazy("申请编号"), gettext_lazy("所需信息"), gettext_lazy("申请人"), gettext_lazy("申请人类别"),
    gettext_lazy("申请渠道"), gettext_lazy("被申请机关"), gettext_lazy("承办科室"), gettext_lazy("经办人"),
    gettext_lazy("收到日期"), gettext_lazy("下一步"), gettext_lazy("下一步期限"), gettext_lazy("答复期限"),
    gettext_lazy("紧急程度"), gettext_lazy("状态"), gettext_lazy("办理结果"), gettext_lazy("办结日期"), gettext_lazy("标记"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("编号、名称或申请人全名"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("被申请机关"), required=False)
    section_id = number_choice(gettext_lazy("承办科室"), required=False)
    channel = forms.ChoiceField(label=gettext_lazy("申请渠道"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("申请人类别"), required=False)
    flag = forms.ChoiceField(label=gettext_lazy("标记"), required=False)
    from_on = DayField(label=gettext_lazy("收到日期自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)
    mine = forms.BooleanField(label=gettext_lazy("只看我经办的"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies and sections whose cases this person may see."""
        super().__init__(*args, **kwargs)
        reach = readable(actor)
        offer(self, "agency_id", [("", _("全部")), *reach])
        sections = agencies.section_choices([pk for pk, _name in reach])
        offer(self, "section_id", [("", _("全部")), *((pk, name) for pk, name, _agency in sections)])
        for name, terms in (("channel", Channel), ("kind", ApplicantKind), ("flag", Flag)):
            offer(self, name, [("", _("全部")), *in_words(terms)])


def readable(actor: Actor) -> list[tuple[int, str]]:
    """The bodies whose cases this person may see."""
    return bodies_in_reach(actor, "info_requests.read")


def in_words(terms: type[Term]) -> list[tuple[str, str]]:
    """A closed list in the reader's language."""
    return [(term.value, _(term.label)) for term in terms]


@staff
def requests(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet; a number typed whole leads straight to its case."""
    actor = actor_of(request)
    actor.must("info_requests.read")
    form = FilterForm(request.GET, actor=actor)
    filters = _filters(request, form)
    if request.GET.get("export"):
        return _export(actor, filters, request.GET["export"])
    if _is_number(actor, filters.q):
        return redirect("workbench:request", filters.q)
    page = queries.inbox(actor, filters, page=page_asked(request))
    counts = queries.counts(actor)
    context = {
        "form": form,
        "filters": filters,
        "tabs": [{"code": code, "label": label, "count": counts.get(code)} for code, label in TABS],
        "page": page,
        "may_register": actor.may("info_requests.register"),
        "print_at": address_of("letters_print"),
        "filtered": form.has_changed() or bool(carried(request)),
        "carried": {name: f"{value}" for name, value in carried(request).items()},
        "carried_words": narrowed_words(carried(request)),
        "narrowed": bool(
            {"section_id", "channel", "kind", "flag", "from_on", "to_on"} & {*form.changed_data, *form.errors}
        ),
        "today": timezone.localdate(),
    }
    return render(request, "workbench/request_list.html", context)


def _is_number(actor: Actor, words: str) -> bool:
    """Whether a number of a case was typed whole; it is found wherever the case stands."""
    if not NUMBER.fullmatch(words):
        return False
    rows = queries.inbox(actor, CaseFilters(tab="all", q=words), size=1).rows
    return bool(rows) and rows[0].number == words


def _filters(request: HttpRequest, form: FilterForm) -> CaseFilters:
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    given = {name: value for name, value in form.cleaned_data.items() if value} | carried(request)
    tab, sort = request.GET.get("tab", ""), request.GET.get("sort", "")
    return CaseFilters(
        tab=tab if tab in dict(TABS) else "open", sort=sort if sort.removeprefix("-") in SORTS else "due", **given
    )


def _export(actor: Actor, filters: CaseFilters, shape: str) -> HttpResponseBase:
    today = timezone.localdate()
    lines = (_line(row, today) for row in queries.rows(actor, filters))
    return exports.download(lines, heads=[str(head) for head in HEADS], shape=shape, name=_("依申请公开办理清单"))


def _line(row: CaseRow, today: date) -> list[str]:
    return [
        row.number, row.title, row.applicant, _(row.kind.label), _(row.channel.label), row.agency_name,
        row.section_name, row.handler_name, _day(row.received_on), _(row.next_step.label) if row.next_step else "",
        _day(row.next_due_on, row.next_provisional), _day(row.due_on, row.due_provisional),
        urgency_words(row, today=today), _(row.state.label), row.outcome_label, _day(row.closed_on),
        "、".join(_(flag.label) for flag in row.flags),
    ]  # fmt: skip


def _day(day: date | None, provisional: bool = False) -> str:
    return f"{day:%Y-%m-%d}{_('（暂）') if provisional else ''}" if day else ""
