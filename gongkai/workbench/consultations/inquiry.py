"""One question: entering it at the counter or the telephone, its page, and what is done about it."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import queries_inquiries as queries
from gongkai.consultations.actions.answer_inquiry import answer_inquiry
from gongkai.consultations.actions.assign_inquiry import assign_inquiry
from gongkai.consultations.actions.enter_inquiry import enter_inquiry
from gongkai.consultations.actions.open_inquirer import open_inquirer
from gongkai.consultations.actions.refer_inquiry import refer_inquiry
from gongkai.consultations.asking import Asked
from gongkai.consultations.displays_inquiries import InquiryView
from gongkai.consultations.vocabulary import Channel, Referral
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.consultations.comment import ReasonForm, opened_page
from gongkai.workbench.consultations.inquiry_forms import ANSWER, AnswerForm, AssignForm, EntryForm, ReferForm, sections
from gongkai.workbench.consultations.labels import must_answer_for_a_body
from gongkai.workbench.fields import offer
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

REPLY = Verb(
    gettext_lazy("答复咨询"),
    gettext_lazy("写明答复内容。网上咨询的，咨询人凭编号和查询码看到答复；其他渠道的，请同时告知咨询人。"),
    gettext_lazy("答复"),
    gettext_lazy("已答复。"),
)
ASSIGN = Verb(
    gettext_lazy("交办"), gettext_lazy("交给能够解答的科室，答复期限不变。"), gettext_lazy("交办"), gettext_lazy("已交办。"),
)  # fmt: skip
REFER = Verb(
    gettext_lazy("告知其他渠道"),
    gettext_lazy(
        "要求提供政府信息的，不是咨询，请告知按依申请公开提出，或者由受理人员登记申请；信访、投诉举报事项，告知相应渠道。"
    ),
    gettext_lazy("登记"),
    gettext_lazy("已登记告知情况。"),
    law="《条例》第二十九条、第三十九条",
)
OPEN = Verb(
    gettext_lazy("查看咨询人"),
    gettext_lazy("只为联系、答复咨询人时查看。谁、何时、为什么查看，都记入操作日志。"),
    gettext_lazy("查看"),
    gettext_lazy("已记录本次查看。"),
    law="《个人信息保护法》第五十一条",
)


@staff
def inquiry_new(request: HttpRequest) -> HttpResponse:
    """Enter a question in one go; the next one may follow at once."""
    actor = actor_of(request)
    must_answer_for_a_body(actor)
    form = EntryForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            one = enter_inquiry(**_entry(form), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记{number}。").format(number=one.number))
            return (
                redirect("workbench:inquiry_new") if "next" in request.POST else redirect("workbench:inquiry", one.pk)
            )
    return page(request, "workbench/consultations/inquiry_new.html", {"form": form, "today": timezone.localdate()})


@staff
def inquiry(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a question."""
    actor = actor_of(request)
    one = queries.inquiry(actor, pk)
    context = {
        "one": one,
        "history": journal.history(queries.record(actor, pk)),
        "may_register": actor.may("info_requests.register"),
        "today": timezone.localdate(),
    }
    return render(request, "workbench/consultations/inquiry.html", context)


@staff
def inquiry_print(request: HttpRequest, pk: int) -> HttpResponse:
    """The question and its answer on paper; who asked stands masked."""
    one = queries.inquiry(actor_of(request), pk)
    context = {"one": one, "today": timezone.localdate()}
    return render(request, "workbench/consultations/inquiry_print.html", context)


@staff
def inquiry_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer it."""
    one = _mine(request, pk)
    return verb_page(request, REPLY, AnswerForm(**sent(request)), partial(answer_inquiry, pk), about=_about(one))


@staff
def inquiry_assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Give it to a section."""
    one = _mine(request, pk)
    form = AssignForm(**sent(request))
    offer(form, "section_id", [("", _("请选择")), *sections([one.agency_id])])
    return verb_page(request, ASSIGN, form, partial(assign_inquiry, pk), about=_about(one), to=_onward)


@staff
def inquiry_refer(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell whoever asked where it belongs."""
    one = _mine(request, pk)
    form = ReferForm(**sent(request))

    def act(*, referral: str, by: Actor, **said: Any) -> Any:
        return refer_inquiry(pk, referral=Referral(referral), by=by, **said)

    return verb_page(request, REFER, form, act, about=_about(one))


@staff
def inquiry_open(request: HttpRequest, pk: int) -> HttpResponse:
    """Who asked, shown once to whoever says why."""
    one, form, person = _mine(request, pk), ReasonForm(**sent(request)), None
    if request.method == "POST" and form.is_valid():
        try:
            person = open_inquirer(pk, reason=form.cleaned_data["reason"], by=actor_of(request))
        except Refusal as refusal:
            show_problems(request, form, refusal)
    return opened_page(request, OPEN, form, _about(one), person)


def _entry(form: EntryForm) -> dict[str, Any]:
    said = dict(form.cleaned_data)
    asked = Asked(**{name: said.pop(name) for name in ("question", "title", "name", "contact", "persons")})
    return said | {"asked": asked, "channel": Channel(said["channel"])}


def _onward(_answer: Any) -> str:
    return reverse("workbench:inquiries")


def _mine(request: HttpRequest, pk: int) -> InquiryView:
    actor = actor_of(request)
    one = queries.inquiry(actor, pk)
    actor.must(ANSWER, one)
    return one


def _about(one: InquiryView) -> Subject:
    facts = (
        (_("渠道"), _(one.channel.label)), (_("咨询日期"), one.asked_on.isoformat()),
        (_("答复期限"), one.due_on.isoformat() if one.due_on else ""), (_("承办科室"), one.section_name),
        (_("咨询内容"), one.question),
    )  # fmt: skip
    return Subject(f"{one.number} {one.title}", reverse("workbench:inquiry", args=[one.id]), facts)
