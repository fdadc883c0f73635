"""责任追究: the pages that do one thing to a case."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.supervision.actions.close_case import close_case
from gongkai.supervision.actions.decide_sanction import Decision, decide_sanction
from gongkai.supervision.actions.drop_case import drop_case
from gongkai.supervision.actions.note_appeal import note_appeal
from gongkai.supervision.actions.settle_appeal import settle_appeal
from gongkai.supervision.queries import cases as queries
from gongkai.supervision.vocabulary import AppealResult, SanctionKind
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.supervision.shared_fields import WordsForm
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

ACCOUNT = "supervision.account"
DECIDE = Verb(
    gettext_lazy("登记处理决定"), gettext_lazy("照决定文书登记。对多人作出处理的，逐人登记。姓名和职务加密保存。"),
    gettext_lazy("登记"), gettext_lazy("已登记处理决定。"), law="《条例》第五十条第（四）项、第五十三条",
)  # fmt: skip
DROP = Verb(
    gettext_lazy("不予追究"), gettext_lazy("经查不应追究责任的，写明理由。"), gettext_lazy("不予追究"),
    gettext_lazy("已登记不予追究。"), is_final=True,
)  # fmt: skip
APPEAL = Verb(
    gettext_lazy("登记申诉"), gettext_lazy("被处理人或者单位提出申诉的，登记日期。"), gettext_lazy("登记"),
    gettext_lazy("已登记申诉。"),
)  # fmt: skip
SETTLE = Verb(
    gettext_lazy("登记申诉结果"), gettext_lazy("变更或者撤销的，原决定不再计入年度统计；变更的，另行登记新的决定。"),
    gettext_lazy("登记"), gettext_lazy("已登记申诉结果。"),
)  # fmt: skip
CLOSE = Verb(
    gettext_lazy("办结案件"), gettext_lazy("写明整改情况后办结。"), gettext_lazy("办结"), gettext_lazy("已办结。")
)


class DecisionForm(forms.Form):
    """One decision."""

    kind = forms.ChoiceField(label=gettext_lazy("追究方式"))
    whom = forms.ChoiceField(
        label=gettext_lazy("处理对象"), choices=(("unit", gettext_lazy("单位")), ("person", gettext_lazy("个人"))),
        widget=forms.RadioSelect, initial="unit",
    )  # fmt: skip
    person = forms.CharField(label=gettext_lazy("姓名"), max_length=60, required=False)
    post = forms.CharField(label=gettext_lazy("职务"), max_length=60, required=False)
    organ = forms.CharField(label=gettext_lazy("处理机关"), max_length=120)
    doc_number = forms.CharField(label=gettext_lazy("决定文号"), max_length=80, required=False)
    decided_on = TodayField(label=gettext_lazy("决定日期"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds in the reader's language."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(SanctionKind))


class AppealForm(forms.Form):
    """The day of an appeal."""

    appealed_on = TodayField(label=gettext_lazy("申诉日期"))


class SettleForm(forms.Form):
    """How an appeal ended."""

    result = forms.ChoiceField(label=gettext_lazy("申诉结果"), widget=forms.RadioSelect)
    decided_on = TodayField(label=gettext_lazy("申诉处理日期"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the results in the reader's language."""
        super().__init__(*args, **kwargs)
        offer(self, "result", in_words(AppealResult))


class CloseForm(forms.Form):
    """What was put right."""

    correction = long_text(gettext_lazy("整改情况"), rows=4, max_length=1000)
    corrected_on = TodayField(label=gettext_lazy("整改日期"))


@staff
def case_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a decision."""

    def act(pk: int, *, whom: str, by: Actor, **said: Any) -> Any:
        return decide_sanction(pk, Decision(**said, is_unit=whom == "unit"), by=by)

    return _do(request, pk, DECIDE, DecisionForm(**sent(request)), act)


@staff
def case_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """End it without a decision."""
    return _do(request, pk, DROP, WordsForm(**sent(request)), drop_case)


@staff
def case_appeal(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter an appeal."""
    return _do(request, pk, APPEAL, AppealForm(**sent(request)), note_appeal)


@staff
def case_settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter its result."""
    return _do(request, pk, SETTLE, SettleForm(**sent(request)), settle_appeal)


@staff
def case_close(request: HttpRequest, pk: int) -> HttpResponse:
    """End it."""
    return _do(request, pk, CLOSE, CloseForm(**sent(request)), close_case)


def _do(request: HttpRequest, pk: int, verb: Verb, form: forms.Form, act: Callable[..., Any]) -> HttpResponse:
    actor = actor_of(request)
    view = queries.case(actor, pk)
    actor.must(ACCOUNT, view.one)
    facts = ((_("责任单位"), view.one.agency.name), (_("追责情形"), _(view.trigger.label) if view.trigger else ""))
    about = Subject(view.one.number, reverse("workbench:accountability_case", args=[pk]), facts)
    return verb_page(request, verb, form, lambda by, **said: act(pk, **said, by=by), about=about)
