"""拟写澄清稿、送请确认、送审、保密审查、审批、退回: from the conclusion to the approved text."""

from dataclasses import asdict
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.clarifications import queries
from gongkai.clarifications.actions.approve import approve
from gongkai.clarifications.actions.ask_confirmation import ask_confirmation
from gongkai.clarifications.actions.pass_secrecy import pass_secrecy
from gongkai.clarifications.actions.record_confirmation import record_confirmation
from gongkai.clarifications.actions.send_back import send_back
from gongkai.clarifications.actions.submit import submit
from gongkai.clarifications.actions.write_draft import write_draft
from gongkai.clarifications.entering import Wording
from gongkai.clarifications.vocabulary import Answer
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.clarifications import verbs
from gongkai.workbench.clarifications.labels import in_words
from gongkai.workbench.clarifications.verbs import AGREE, LAW, REVIEW, CaseForm, act_on, subject
from gongkai.workbench.clarifications.verifying import ReasonForm
from gongkai.workbench.fields import offer
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Verb, sent, verb_page

DRAFT = Verb(
    gettext_lazy("拟写澄清稿"),
    gettext_lazy(
        "先用一两句话概括不实或者不完整的说法，不扩散原文；再写准确信息和依据。每次保存为新的一稿，其他机关已经确认的须重新确认。"
    ),
    gettext_lazy("保存"),
    gettext_lazy("已保存澄清稿。"),
    law=LAW,
)
ASK = Verb(
    gettext_lazy("送请确认"),
    gettext_lazy(
        "澄清稿涉及其他机关的，发布前与其沟通、确认，保证发布的信息准确一致。登记送请的机关，取得意见后再登记意见。"
    ),
    gettext_lazy("登记"),
    gettext_lazy("已登记送请确认。"),
    law=AGREE,
)
ANSWER = Verb(
    gettext_lazy("登记确认意见"),
    gettext_lazy("照来函或者电话记录登记；不同意的写明意见，修改澄清稿后重新确认。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记确认意见。"),
    law=AGREE,
)
SUBMIT = Verb(
    gettext_lazy("送审"),
    gettext_lazy("送保密审查，然后审批。送审时自动检查个人信息和密级标志，检查出须处理的内容不能送审。"),
    gettext_lazy("送审"),
    gettext_lazy("已送保密审查。"),
    law=REVIEW,
)
SECRECY = Verb(
    gettext_lazy("保密审查"),
    gettext_lazy("审查澄清稿是否涉及国家秘密、工作秘密、商业秘密和个人隐私。不能通过的，请退回。"),
    gettext_lazy("审查通过"),
    gettext_lazy("保密审查已通过，转审批。"),
    law=REVIEW,
)
APPROVE = Verb(
    gettext_lazy("审批"),
    gettext_lazy("同意后由发布人员发布。涉及其他机关的，须已取得其同意。"),
    gettext_lazy("同意发布"),
    gettext_lazy("已同意发布。"),
    law=REVIEW,
)
BACK = Verb(
    gettext_lazy("退回修改"),
    gettext_lazy("退回拟稿人修改，保密审查和审批须重新办理。"),
    gettext_lazy("退回"),
    gettext_lazy("已退回修改。"),
    is_final=True,
)


class DraftForm(CaseForm):
    """The text; begins with the last version."""

    title = forms.CharField(label=gettext_lazy("标题"), max_length=120)
    quoted = long_text(gettext_lazy("不实或者不完整的说法"), rows=2, max_length=300)
    facts = long_text(gettext_lazy("准确信息"), rows=10, max_length=10000)
    sources = long_text(gettext_lazy("依据和来源"), rows=2, max_length=500)

    def furnish(self) -> None:
        """Begin with the last version."""
        last = self.case.draft
        if last:
            self.initial = {name: getattr(last, name) for name in self.fields}


class AskForm(CaseForm):
    """Which organ, and when it was asked."""

    organ = forms.CharField(label=gettext_lazy("机关"), max_length=120)
    asked_on = TodayField(label=gettext_lazy("送请确认日期"))


class AnswerForm(CaseForm):
    """What the organ said."""

    answer = forms.ChoiceField(label=gettext_lazy("确认意见"), widget=forms.RadioSelect)
    answered_on = TodayField(label=gettext_lazy("答复日期"))
    words = long_text(gettext_lazy("意见内容"), rows=3, max_length=500, required=False)

    def furnish(self) -> None:
        """Agreed, or not."""
        offer(self, "answer", in_words((Answer.AGREED, Answer.OBJECTED)))


class OpinionForm(CaseForm):
    """A signature with its words."""

    opinion = forms.CharField(label=gettext_lazy("意见"), max_length=300)


class PlainForm(CaseForm):
    """Nothing to fill in."""


@staff
def clarification_write_draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the text."""

    def act(number: int, *, by: Actor, **given: Any) -> Any:
        return write_draft(number, Wording(**{name: given[name] for name in asdict(Wording("", "", "", ""))}), by=by)

    return act_on(request, pk, DRAFT, DraftForm, act)


@staff
def clarification_ask_confirmation(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask another organ to agree."""
    return act_on(request, pk, ASK, AskForm, ask_confirmation)


@staff
def clarification_answer(request: HttpRequest, pk: int, asked: int) -> HttpResponse:
    """Enter what it said."""
    actor = actor_of(request)
    case = queries.case(actor, pk)
    actor.must(verbs.HANDLE, case)
    if asked not in {one.id for one in case.confirmations}:
        raise Unknown
    form = AnswerForm(**sent(request), case=case, actor=actor)
    act = partial(record_confirmation, pk, confirmation_id=asked)
    return verb_page(request, ANSWER, form, act, about=subject(case))


@staff
def clarification_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the text in."""
    return act_on(request, pk, SUBMIT, PlainForm, submit)


@staff
def clarification_pass_secrecy(request: HttpRequest, pk: int) -> HttpResponse:
    """Pass secrecy review."""
    return act_on(request, pk, SECRECY, OpinionForm, pass_secrecy, needs=verbs.SECRECY)


@staff
def clarification_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the text."""
    return act_on(request, pk, APPROVE, OpinionForm, approve, needs=verbs.APPROVE)


@staff
def clarification_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Return it to its writer."""
    return act_on(request, pk, BACK, ReasonForm, send_back, needs="")
