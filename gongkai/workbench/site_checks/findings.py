"""自查问题: the findings one by one, each with the way to the page and to where it is mended; waived by two people."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.site_checks import queries
from gongkai.site_checks.actions.ask_waiver import ask_waiver
from gongkai.site_checks.actions.end_waiver import end_waiver
from gongkai.site_checks.actions.refuse_waiver import refuse_waiver
from gongkai.site_checks.actions.waive import waive
from gongkai.site_checks.definitions import checks
from gongkai.site_checks.displays import FindingFilters, FindingRow
from gongkai.site_checks.vocabulary import FindingState
from gongkai.ui.saying import said
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.site_checks.places import mending_address, public_address
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

READ, SETTLE = "site_checks.read", "site_checks.settle"
HEADS = (
    gettext_lazy("检查项"), gettext_lazy("单位"), gettext_lazy("名称"), gettext_lazy("问题"), gettext_lazy("网址"),
    gettext_lazy("首次发现"), gettext_lazy("最近发现"), gettext_lazy("状态"), gettext_lazy("理由"), gettext_lazy("认定人"),
)  # fmt: skip
ASK = Verb(
    gettext_lazy("申请不作为问题"),
    gettext_lazy("确实不是问题的，说明理由，由另一名工作人员认定。能改正的请直接改正，下一夜自动消除。"),
    gettext_lazy("提出申请"),
    gettext_lazy("已提出申请，由另一名工作人员认定。"),
)
WAIVE = Verb(
    gettext_lazy("认定不作为问题"),
    gettext_lazy("认定后不再计入问题；过了有效日期自动恢复。"),
    gettext_lazy("认定"),
    gettext_lazy("已认定不作为问题。"),
)
REFUSE = Verb(
    gettext_lazy("退回申请"),
    gettext_lazy("仍是问题的，说明理由退回，继续整改。"),
    gettext_lazy("退回"),
    gettext_lazy("已退回，继续作为问题整改。"),
)
END = Verb(
    gettext_lazy("恢复为问题"),
    gettext_lazy("情况变了的，说明理由，恢复为待整改的问题。"),
    gettext_lazy("恢复"),
    gettext_lazy("已恢复为待整改的问题。"),
)


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("名称或问题"), max_length=100, required=False)
    code = forms.ChoiceField(label=gettext_lazy("检查项"), required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the checks, the bodies in reach and every state."""
        super().__init__(*args, **kwargs)
        offer(self, "code", [("", _("全部")), *((one.code, _(one.name)) for one in checks().values())])
        offer(self, "agency_id", [("", _("全部")), *bodies_in_reach(actor, READ)])
        offer(self, "state", [("", _("待整改和申请中")), *in_words(FindingState)])


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("理由"), max_length=300)


class UntilForm(forms.Form):
    """For how long."""

    until = DayField(
        label=gettext_lazy("有效至"),
        required=False,
        help_text=gettext_lazy("过了这一天自动恢复为问题；长期有效的不填。"),
    )


@staff
def site_check_findings(request: HttpRequest) -> HttpResponseBase:
    """One page of the findings, or all of them as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    filters = FindingFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(request, row) for row in queries.all_findings(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("自查问题"))
    found = queries.findings(actor, filters, page=page_asked(request))
    context = {
        "form": form,
        "page": found,
        "rows": [(row, public_address(row), mending_address(actor, row)) for row in found.rows],
        "check": checks().get(filters.code),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/site_checks/findings.html", context)


@staff
def site_check_finding(request: HttpRequest, pk: int) -> HttpResponse:
    """One finding: what is wrong, how it is put right, what became of it."""
    actor = actor_of(request)
    found = queries.finding(actor, pk)
    context = {
        "finding": found,
        "public": public_address(found),
        "mend": mending_address(actor, found),
        "waits_for_other": found.state is FindingState.ASKED and found.asked_by_id == actor.user_id,
        "history": journal.history(queries.history_of(actor, pk)),
    }
    return render(request, "workbench/site_checks/finding.html", context)


@staff
def site_check_ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask that a finding be waived."""
    found = _found(request, pk)
    return verb_page(request, ASK, ReasonForm(**sent(request)), partial(ask_waiver, pk), about=_subject(found))


@staff
def site_check_waive(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree that a finding is no fault."""
    found = _found(request, pk)
    return verb_page(request, WAIVE, UntilForm(**sent(request)), partial(waive, pk), about=_subject(found))


@staff
def site_check_refuse(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a finding as it is."""
    found = _found(request, pk)
    return verb_page(request, REFUSE, ReasonForm(**sent(request)), partial(refuse_waiver, pk), about=_subject(found))


@staff
def site_check_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a waived finding count again."""
    found = _found(request, pk)
    return verb_page(request, END, ReasonForm(**sent(request)), partial(end_waiver, pk), about=_subject(found))


def _found(request: HttpRequest, pk: int) -> FindingRow:
    actor = actor_of(request)
    found = queries.finding(actor, pk)
    actor.must(SETTLE, At(found.agency_id))
    return found


def _subject(found: FindingRow) -> Subject:
    facts = (
        (_("检查项"), _(found.check.name)), (_("单位"), found.agency_name), (_("问题"), said(found.detail)),
        (_("首次发现"), f"{found.first_seen_on:%Y-%m-%d}"), (_("申请人"), found.asked_by), (_("理由"), found.asked_why),
    )  # fmt: skip
    return Subject(found.title, reverse("workbench:site_check_finding", args=[found.id]), facts)


def _line(request: HttpRequest, row: FindingRow) -> list[Any]:
    address = public_address(row)
    return [
        _(row.check.name), row.agency_name, row.title, said(row.detail), request.build_absolute_uri(address) if address else "",
        row.first_seen_on, row.last_seen_on, _(row.state.label), row.asked_why, row.waived_by,
    ]  # fmt: skip
