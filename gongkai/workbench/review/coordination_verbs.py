"""发起、答复、决定: the pages that do one thing in a round of coordination."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.information import queries as information
from gongkai.information.queries import ItemFilters
from gongkai.information.vocabulary import Stage
from gongkai.review import coordination_queries as queries
from gongkai.review.actions.answer_consent import Reply, answer_consent
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.actions.decide_coordination import decide_coordination
from gongkai.review.coordination_queries import CoordinationView
from gongkai.review.vocabulary import ConsentAnswer, CoordinationKind
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

COORDINATE = "review.coordinate"
LAW = "《条例》第十一条"
BEFORE = (
    Stage.DRAFT, Stage.RETURNED, Stage.FIRST_REVIEW, Stage.SECOND_REVIEW, Stage.SECRECY_REVIEW, Stage.APPROVAL,
    Stage.READY, Stage.SCHEDULED,
)  # fmt: skip
ASK = Verb(
    gettext_lazy("发起发布协调"),
    gettext_lazy("拟公开的信息涉及其他机关或者联合制作的，发布前由牵头单位书面征得有关单位同意；全部同意前不能发布。"),
    gettext_lazy("发出"),
    gettext_lazy("已发出。系统内单位会收到待办，系统外单位请打印函件寄送。"),
    law=LAW,
)
ANSWER = Verb(
    gettext_lazy("答复发布协调"),
    gettext_lazy("请核对与本单位有关的内容。不同意或者同意部分公开的，写明理由和建议修改的文字。"),
    gettext_lazy("提交意见"),
    gettext_lazy("已登记意见。"),
    law=LAW,
)
DECIDE = Verb(
    gettext_lazy("决定是否发布"),
    gettext_lazy("没有取得一致，或者逾期没有答复的，由负责人决定，并写明处理办法和理由。决定留存备查。"),
    gettext_lazy("作出决定"),
    gettext_lazy("已登记决定。"),
    is_final=True,
    law=LAW,
)


class AskForm(forms.Form):
    """Who is asked what."""

    kind = forms.ChoiceField(label=gettext_lazy("协调情形"), widget=forms.RadioSelect)
    matter = long_text(gettext_lazy("请确认的内容"), max_length=2000)
    agency_ids = forms.TypedMultipleChoiceField(
        label=gettext_lazy("系统内单位"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "pick-many"}),
        help_text=gettext_lazy("可多选；这些单位在待办中直接答复。"),
    )
    outside = long_text(
        gettext_lazy("系统外单位"),
        max_length=2000,
        required=False,
        help_text=gettext_lazy("每行一个全称；以书面回函为准，由本单位登记。"),
    )

    def __init__(self, *args: Any, own: int, **kwargs: Any) -> None:
        """Offer every other body."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(CoordinationKind))
        offer(self, "agency_ids", [(pk, name) for pk, name in agencies.name_choices() if pk != own])


class AnswerForm(forms.Form):
    """Yes, no or partly; by which letter."""

    answer = forms.ChoiceField(label=gettext_lazy("意见"), widget=forms.RadioSelect)
    reason = long_text(gettext_lazy("理由和修改意见"), max_length=2000, required=False)
    doc_number = forms.CharField(label=gettext_lazy("回函文号"), max_length=80, required=False)
    answered_on = TodayField(label=gettext_lazy("答复日期"))
    upload = forms.FileField(label=gettext_lazy("回函扫描件"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the answers."""
        super().__init__(*args, **kwargs)
        offer(self, "answer", in_words(ConsentAnswer))


class DecideForm(forms.Form):
    """Release or not, and why."""

    release = forms.TypedChoiceField(
        label=gettext_lazy("决定"),
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        choices=[("yes", gettext_lazy("发布")), ("no", gettext_lazy("不发布"))],
    )
    decision = long_text(gettext_lazy("决定和理由"), max_length=2000)


@staff
def coordination_new(request: HttpRequest) -> HttpResponse:
    """Start a round about an item; without one, choose it first."""
    actor = actor_of(request)
    actor.must(COORDINATE)
    wanted = number_asked(request, "item")
    if wanted is None:
        found = information.items(actor, ItemFilters(stages=BEFORE, sort="due"), size=100)
        mine = [row for row in found.rows]
        return render(request, "workbench/review/coordination_choose.html", {"rows": mine})
    item = information.item(actor, wanted)
    actor.must(COORDINATE, item)
    title = item.current.title if item.current else ""
    about = Subject(title, reverse("workbench:coordinations"), ((_("牵头单位"), item.agency.name),))

    def act(*, outside: str, **said: Any) -> Any:
        return ask_consent(wanted, outside=outside.splitlines(), **said)

    form = AskForm(**sent(request), own=item.agency_id)
    return verb_page(request, ASK, form, act, about=about, to=lambda made: _address(made.pk))


@staff
def coordination_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Give one body's answer, or record the letter of a body outside."""
    view, consent = queries.consent_of(actor_of(request), pk)
    if not consent.may_answer:
        raise Unknown
    form = AnswerForm(**sent(request))
    facts = (*_facts(view), (_("被征求单位"), consent.name))
    about = Subject(view.row.title, _address(view.row.id), facts)

    def act(*, upload: Any, by: Any, **said: Any) -> Any:
        name = upload.name if upload else ""
        return answer_consent(pk, Reply(**said), upload=upload or None, name=name, by=by)

    return verb_page(request, ANSWER, form, act, about=about)


@staff
def coordination_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """The leader's decision."""
    view = queries.coordination(actor_of(request), pk)
    if not view.may_decide:
        raise Unknown
    about = Subject(view.row.title, _address(pk), _facts(view))

    def act(**said: Any) -> Any:
        return decide_coordination(pk, **said)

    return verb_page(request, DECIDE, DecideForm(**sent(request)), act, about=about)


def _facts(view: CoordinationView) -> tuple[tuple[Any, Any], ...]:
    return (
        (_("编号"), view.row.number),
        (_("牵头单位"), view.row.agency_name),
        (_("请确认的内容"), view.matter),
        (_("答复期限"), f"{view.row.due_on:%Y-%m-%d}"),
    )


def _address(pk: int) -> str:
    return reverse("workbench:coordination", args=[pk])
