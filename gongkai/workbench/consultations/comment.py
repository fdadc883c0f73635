"""One comment: its whole text, who sent it once a reason is given, tags; and comments entered by staff."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.consultations import queries, queries_comments
from gongkai.consultations.actions.enter_comment import enter_comment
from gongkai.consultations.actions.mark_comment import mark_comment
from gongkai.consultations.actions.open_commenter import open_commenter
from gongkai.consultations.displays import CommentRow
from gongkai.consultations.identity import Person
from gongkai.consultations.receiving import LONGEST, Said
from gongkai.consultations.vocabulary import Way
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.consultations.draft_verbs import subject
from gongkai.workbench.consultations.labels import in_words
from gongkai.workbench.fields import offer
from gongkai.workbench.request_verbs import TodayField, long_text, show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

JUDGE = "consultations.moderate"
ENTER = Verb(
    gettext_lazy("登记意见"),
    gettext_lazy("登记信函、电话、座谈会收到的意见，照原意写。姓名和联系方式加密保存，公众看不到。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记意见。"),
)
MARK = Verb(
    gettext_lazy("标注意见"),
    gettext_lazy("标明涉及的条款，加上便于查找的标签；意见内容不能改。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存标注。"),
)
OPEN = Verb(
    gettext_lazy("查看提交人"),
    gettext_lazy("只为联系、核实意见时查看。谁、何时、为什么查看，都记入操作日志。"),
    gettext_lazy("查看"),
    gettext_lazy("已记录本次查看。"),
    law="《个人信息保护法》第五十一条",
)


class EnterForm(forms.Form):
    """A comment that came otherwise than by the web."""

    way = forms.ChoiceField(label=gettext_lazy("途径"))
    received_on = TodayField(label=gettext_lazy("收到日期"))
    text = long_text(gettext_lazy("意见内容"), rows=6, max_length=LONGEST)
    concerns = forms.CharField(label=gettext_lazy("涉及条款"), max_length=120, required=False)
    name = forms.CharField(label=gettext_lazy("姓名或者单位名称"), max_length=60, required=False)
    contact = forms.CharField(label=gettext_lazy("联系方式"), max_length=120, required=False)
    consents = forms.BooleanField(label=gettext_lazy("提交人同意公布意见（姓名只显示姓氏）"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every way but the web, which enters by itself."""
        super().__init__(*args, **kwargs)
        offer(self, "way", [pair for pair in in_words(Way) if pair[0] != Way.WEB])


class MarkForm(forms.Form):
    """What a comment concerns, and tags."""

    concerns = forms.CharField(label=gettext_lazy("涉及条款"), max_length=120, required=False)
    tags = forms.CharField(
        label=gettext_lazy("标签"), max_length=200, required=False, help_text=gettext_lazy("几个标签用空格分开。")
    )


class ReasonForm(forms.Form):
    """Why somebody's name is opened."""

    reason = forms.CharField(label=gettext_lazy("查看理由"), max_length=200)


@staff
def comment_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a comment that came by letter, telephone or at a meeting."""
    actor = actor_of(request)
    one = queries.consultation(actor, pk)
    actor.must(JUDGE, one)

    def act(*, way: str, received_on: Any, by: Any, **said: Any) -> Any:
        return enter_comment(pk, Said(**said), way=Way(way), received_on=received_on, by=by)

    return verb_page(request, ENTER, EnterForm(**sent(request)), act, about=subject(one), to=lambda _c: _comments(pk))


@staff
def comment_mark(request: HttpRequest, pk: int) -> HttpResponse:
    """Tag a comment."""
    actor = actor_of(request)
    consultation_id, row = queries_comments.comment(actor, pk)
    actor.must(JUDGE, queries.consultation(actor, consultation_id))
    form = MarkForm(**sent(request), initial={"concerns": row.concerns, "tags": " ".join(row.tags)})
    return verb_page(request, MARK, form, partial(mark_comment, pk), about=_about(consultation_id, row))


@staff
def comment_open(request: HttpRequest, pk: int) -> HttpResponse:
    """Who sent a comment, shown once to whoever says why."""
    actor = actor_of(request)
    consultation_id, row = queries_comments.comment(actor, pk)
    actor.must(JUDGE, queries.consultation(actor, consultation_id))
    form, person = ReasonForm(**sent(request)), None
    if request.method == "POST" and form.is_valid():
        try:
            person = open_commenter(pk, reason=form.cleaned_data["reason"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
    return opened_page(request, OPEN, form, _about(consultation_id, row), person)


def opened_page(
    request: HttpRequest, verb: Verb, form: forms.Form, about: Subject, person: Person | None
) -> HttpResponse:
    """The form that asks why, or the name it opened; kept by nobody."""
    shown = {"verb": verb, "form": form, "about": about, "person": person}
    return page(request, "workbench/consultations/person.html", shown)


def _about(consultation_id: int, row: CommentRow) -> Subject:
    facts = (
        (_("途径"), _(row.way.label)), (_("收到日期"), row.received_on.isoformat()), (_("提交人"), row.masked or _("匿名")),
        (_("意见内容"), row.text),
    )  # fmt: skip
    return Subject(row.number, _comments(consultation_id), facts)


def _comments(pk: int) -> str:
    return reverse("workbench:consultation_comments", args=[pk])
