"""常见问题: the list and its sheet, one in the making, its approval, and taking one off."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.consultations import queries_inquiries, queries_questions as queries
from gongkai.consultations.actions.publish_question import publish_question
from gongkai.consultations.actions.send_back_question import send_back_question
from gongkai.consultations.actions.submit_question import submit_question
from gongkai.consultations.actions.withdraw_question import withdraw_question
from gongkai.consultations.actions.write_question import write_question
from gongkai.consultations.displays_inquiries import QuestionRow
from gongkai.consultations.vocabulary import QuestionState
from gongkai.law.refusals import Refusal
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.consultations.draft_verbs import RemarkForm
from gongkai.workbench.consultations.labels import (
    ANSWER,
    READ,
    answers_for_a_body,
    everything,
    in_words,
    must_answer_for_a_body,
    readable,
)
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.request_verbs import long_text, show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

APPROVE = "consultations.approve"
HEADS = (
    gettext_lazy("问题"), gettext_lazy("答复"), gettext_lazy("单位"), gettext_lazy("状态"), gettext_lazy("发布日期"),
)  # fmt: skip
SUBMIT = Verb(
    gettext_lazy("提交审批"), gettext_lazy("系统会先检查问题和答复中有没有不能公开的内容。"), gettext_lazy("提交审批"),
    gettext_lazy("已提交审批。"),
)  # fmt: skip
PUBLISH = Verb(
    gettext_lazy("发布常见问题"), gettext_lazy("发布后，公众在“咨询”页面看到问题和答复。"), gettext_lazy("发布"),
    gettext_lazy("已发布。"), law="《条例》第十七条",
)  # fmt: skip
SEND_BACK = Verb(
    gettext_lazy("退回修改"), gettext_lazy("写明要改什么，拟写人修改后重新提交。"), gettext_lazy("退回"),
    gettext_lazy("已退回。"),
)  # fmt: skip
WITHDRAW = Verb(
    gettext_lazy("撤下常见问题"), gettext_lazy("答复已经过时或者有误的，撤下；修改后可以重新提交。"), gettext_lazy("撤下"),
    gettext_lazy("已撤下。"), is_final=True,
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose frequent questions this person may see."""
        super().__init__(*args, **kwargs)
        offer(self, "state", everything(in_words(QuestionState)))
        offer(self, "agency_id", everything(readable(actor)))


class QuestionForm(forms.Form):
    """A question and its answer in the body's own words."""

    agency_id = number_choice(gettext_lazy("单位"))
    question = forms.CharField(
        label=gettext_lazy("问题"), max_length=200, help_text=gettext_lazy("改写成大家都会问的样子，不写咨询人的情况。")
    )
    answer = long_text(gettext_lazy("答复"), rows=8, max_length=4000)

    def __init__(self, *args: Any, actor: Actor, fixed: bool, **kwargs: Any) -> None:
        """Offer the bodies this person answers for, unless the body is given."""
        super().__init__(*args, **kwargs)
        if fixed:
            del self.fields["agency_id"]
            return
        offer(self, "agency_id", agencies.choices(actor, ANSWER))
        self.fields["agency_id"].initial = actor.agency_id


class WithdrawForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("撤下原因"), max_length=300)


@staff
def questions(request: HttpRequest) -> HttpResponseBase:
    """The frequent questions."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    chosen = {name: value for name, value in form.cleaned_data.items() if value}
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.rows(actor, **chosen))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("常见问题"))
    context = {
        "form": form,
        "page": queries.questions(actor, **chosen, page=page_asked(request)),
        "may_write": answers_for_a_body(actor),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/consultations/questions.html", context)


@staff
def question(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them."""
    one = queries.question(actor_of(request), pk)
    return render(request, "workbench/consultations/question.html", {"one": one})


@staff
def question_new(request: HttpRequest) -> HttpResponse:
    """Write one, from a question (`inquiry` in the address) or anew."""
    actor = actor_of(request)
    must_answer_for_a_body(actor)
    inquiry_id = number_asked(request, "inquiry")
    begun = queries_inquiries.inquiry(actor, inquiry_id) if inquiry_id else None
    initial = {"answer": begun.answer, "question": begun.title} if begun else {}
    form = QuestionForm(request.POST or None, actor=actor, fixed=bool(begun), initial=initial)
    return _written(request, form, partial(write_question, inquiry_id=inquiry_id), None)


@staff
def question_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one that is not handed in."""
    actor = actor_of(request)
    one = queries.question(actor, pk)
    actor.must(ANSWER, one)
    initial = {"question": one.question, "answer": one.answer}
    form = QuestionForm(request.POST or None, actor=actor, fixed=True, initial=initial)
    return _written(request, form, partial(write_question, pk=pk), one)


@staff
def question_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand it in."""
    return _verb(request, pk, SUBMIT, forms.Form, submit_question, ANSWER)


@staff
def question_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it out."""
    return _verb(request, pk, PUBLISH, forms.Form, publish_question, APPROVE)


@staff
def question_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give it back."""
    return _verb(request, pk, SEND_BACK, RemarkForm, send_back_question, APPROVE)


@staff
def question_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it off."""
    return _verb(request, pk, WITHDRAW, WithdrawForm, withdraw_question, APPROVE)


def _written(
    request: HttpRequest, form: QuestionForm, write: Callable[..., Any], one: QuestionRow | None
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            row = write(**form.cleaned_data, by=actor_of(request))
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。提交审批后发布。"))
            return redirect("workbench:question", row.pk)
    return page(request, "workbench/consultations/question_form.html", {"form": form, "one": one})


def _verb(
    request: HttpRequest, pk: int, verb: Verb, form_class: type[forms.Form], act: Callable[..., Any], permission: str
) -> HttpResponse:
    actor = actor_of(request)
    one = queries.question(actor, pk)
    actor.must(permission, one)
    facts = ((_("单位"), one.agency_name), (_("状态"), _(one.state.label)), (_("答复"), one.answer))
    about = Subject(one.question, reverse("workbench:question", args=[pk]), facts)
    return verb_page(request, verb, form_class(**sent(request)), partial(act, pk), about=about)


def _line(row: QuestionRow) -> list[Any]:
    return [row.question, row.answer, row.agency_name, _(row.state.label), row.published_on]
