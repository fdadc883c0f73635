"""服务承诺: what each body promises everybody who comes, from its wording to the public page."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_gaps, queries_rules
from gongkai.office.actions.draft_commitment import Promise, draft_commitment
from gongkai.office.actions.end_commitment import end_commitment
from gongkai.office.actions.show_commitment import show_commitment
from gongkai.office.vocabulary_work import CommitmentKind
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.office.work_fields import ADOPT, READ, WRITE, bodies_for, must_pass
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

DRAFT = Verb(
    gettext_lazy("拟定服务承诺"),
    gettext_lazy(
        "写明承诺什么、怎样兑现、怎样监督。保存后由他人审核公开，公开后不再改动；需要改动的停止公开后另行拟定。"
    ),
    gettext_lazy("保存"),
    gettext_lazy("已保存，等待公开。"),
)
SHOW = Verb(
    gettext_lazy("公开服务承诺"),
    gettext_lazy("由拟定人以外的负责人办理。公开后显示在门户网站的“服务承诺”页。"),
    gettext_lazy("公开"),
    gettext_lazy("已公开。"),
    law="《条例》第十七条",
)
END = Verb(
    gettext_lazy("停止公开服务承诺"),
    gettext_lazy("停止后门户网站不再显示这项承诺。"),
    gettext_lazy("停止公开"),
    gettext_lazy("已停止公开。"),
    is_final=True,
)


class DraftForm(forms.Form):
    """A commitment as it is typed."""

    agency_id = number_choice(gettext_lazy("承诺单位"))
    kind = forms.ChoiceField(label=gettext_lazy("类别"))
    title = forms.CharField(label=gettext_lazy("名称"), max_length=120)
    phone = forms.CharField(label=gettext_lazy("监督电话"), max_length=60, required=False)
    rule_id = number_choice(gettext_lazy("依据的制度"), required=False)
    text = long_text(gettext_lazy("承诺内容"), rows=6, max_length=3000)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person writes for, and the rules in force."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", bodies_for(actor, WRITE))
        offer(self, "kind", in_words(CommitmentKind))
        offer(self, "rule_id", [("", _("无")), *queries_rules.choices(actor)])


class ShowForm(forms.Form):
    """The day it is shown from."""

    shown_on = TodayField(label=gettext_lazy("公开日期"))


class EndForm(forms.Form):
    """The day and why."""

    ended_on = TodayField(label=gettext_lazy("停止日期"))
    reason = forms.CharField(label=gettext_lazy("停止理由"), max_length=300)


@staff
def commitments(request: HttpRequest) -> HttpResponse:
    """Every commitment in reach."""
    actor = actor_of(request)
    actor.must(READ)
    context = {"rows": queries_gaps.commitments(actor), "may_enter": actor.may(WRITE)}
    return render(request, "workbench/office/commitments.html", context)


@staff
def commitment_new(request: HttpRequest) -> HttpResponse:
    """Write a commitment."""
    actor = actor_of(request)
    actor.must(WRITE)
    return _form_page(request, DraftForm(**sent(request), actor=actor), None)


@staff
def commitment_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a commitment nobody has shown yet."""
    actor = actor_of(request)
    one = queries_gaps.commitment(actor, pk)
    actor.must(WRITE, one)
    begun = {name: getattr(one, name) for name in DraftForm.base_fields}
    form = DraftForm(**sent(request), initial=begun, actor=actor)
    offer(form, "agency_id", [(one.agency_id, one.agency.name)])
    return _form_page(request, form, pk)


@staff
def commitment_show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a commitment to the public."""
    actor = actor_of(request)
    one = queries_gaps.commitment(actor, pk)
    actor.must(ADOPT, one)

    def act(**given: Any) -> Any:
        return show_commitment(pk, must_pass=must_pass(one.agency_id), **given)

    return verb_page(request, SHOW, ShowForm(**sent(request)), act, about=_about(one))


@staff
def commitment_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a commitment off the public pages."""
    actor = actor_of(request)
    one = queries_gaps.commitment(actor, pk)
    actor.must(ADOPT, one)
    return verb_page(
        request, END, EndForm(**sent(request)), lambda **given: end_commitment(pk, **given), about=_about(one)
    )


def _form_page(request: HttpRequest, form: DraftForm, pk: int | None) -> HttpResponse:
    about = Subject(_("服务承诺"), reverse("workbench:commitments"))

    def act(agency_id: int, by: Actor, **given: Any) -> Any:
        return draft_commitment(agency_id, Promise(**given), pk=pk, by=by)

    return verb_page(request, DRAFT, form, act, about=about)


def _about(one: Any) -> Subject:
    facts = ((_("承诺单位"), one.agency.name), (_("承诺内容"), one.text), (_("监督电话"), one.phone))
    return Subject(one.title, reverse("workbench:commitments"), facts)
