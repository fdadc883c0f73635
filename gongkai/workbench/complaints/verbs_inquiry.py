"""要求和提交情况说明、延期、调查结论、退回: the steps of an inquiry, each on a page."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.complaints import queries
from gongkai.complaints.actions.ask_extension import ask_extension
from gongkai.complaints.actions.ask_opinion import ask_opinion
from gongkai.complaints.actions.conclude import conclude
from gongkai.complaints.actions.give_opinion import give_opinion
from gongkai.complaints.actions.judge_extension import judge_extension
from gongkai.complaints.actions.send_back import send_back
from gongkai.complaints.displays import OpinionView
from gongkai.complaints.locking import HANDLE
from gongkai.ui.formats import cn_date
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.complaints.facts import found, subject
from gongkai.workbench.complaints.verbs import OnForm
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

DECIDE = "complaints.decide"

ASK = Verb(
    gettext_lazy("要求说明情况"),
    gettext_lazy("被投诉举报单位只看到这里写的要求，看不到原件和投诉举报人。请不要写入能够认出本人的内容。"),
    gettext_lazy("发出要求"),
    gettext_lazy("已要求说明情况。"),
    law="《条例》第四十七条；《个人信息保护法》第六条",
)
GIVE = Verb(
    gettext_lazy("提交情况说明"),
    gettext_lazy("如实说明事实、依据和处理情况；提交后不能修改，需要补充的由受理单位另行要求。"),
    gettext_lazy("提交"),
    gettext_lazy("已提交情况说明。"),
    law="《条例》第四十七条",
)
EXTEND = Verb(
    gettext_lazy("申请延长办理期限"),
    gettext_lazy("情况复杂、不能按期办结的，写明理由，由本单位负责人审批；只能延长一次。"),
    gettext_lazy("提出"),
    gettext_lazy("已提出，等待负责人审批。"),
)
JUDGE = Verb(
    gettext_lazy("审批延期"),
    gettext_lazy("同意的，办理期限随即顺延；提出延期的人不能审批。"),
    gettext_lazy("审批"),
    gettext_lazy("已审批。"),
)
CONCLUDE = Verb(
    gettext_lazy("提交调查结论"),
    gettext_lazy("写明查明的事实和依据。“调查结论”照录入处理答复书，不要写入他人的个人信息；“处理建议”只供内部。"),
    gettext_lazy("提交"),
    gettext_lazy("调查结论已提交，等待处理决定。"),
)
SEND_BACK = Verb(
    gettext_lazy("退回补充调查"),
    gettext_lazy("写明需要补充查明的问题。"),
    gettext_lazy("退回"),
    gettext_lazy("已退回补充调查。"),
    is_final=True,
)


class AskForm(OnForm):
    """What the body is to explain."""

    asked = long_text(gettext_lazy("要求说明的事项"), rows=4, max_length=1000)
    field_order = ("asked", "on")


class GiveForm(OnForm):
    """What the body says."""

    answer = long_text(gettext_lazy("情况说明"), rows=8, max_length=3000)
    field_order = ("answer", "on")


class ExtendForm(forms.Form):
    """How long, and why."""

    days = forms.IntegerField(label=gettext_lazy("延长日数"), min_value=1, max_value=366)
    reason = long_text(gettext_lazy("延长理由"), rows=2, max_length=300)


class JudgeForm(forms.Form):
    """Yes or no."""

    agreed = forms.TypedChoiceField(
        label=gettext_lazy("意见"),
        choices=(("yes", gettext_lazy("同意延期")), ("no", gettext_lazy("不同意延期"))),
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
    )
    told = long_text(gettext_lazy("批示"), rows=2, max_length=300, required=False)


class ConcludeForm(OnForm):
    """What was found, what is proposed."""

    findings = long_text(gettext_lazy("调查结论"), rows=8, max_length=3000)
    proposal = long_text(gettext_lazy("处理建议"), rows=3, max_length=1000)
    field_order = ("findings", "proposal", "on")


class SendBackForm(forms.Form):
    """What is still to be found out."""

    reason = long_text(gettext_lazy("退回理由"), rows=3, max_length=300)


@staff
def complaint_ask_opinion(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the body for its side."""
    about = subject(found(request, pk, HANDLE))
    return verb_page(request, ASK, AskForm(**sent(request)), partial(ask_opinion, pk), about=about)


@staff
def complaint_opinion(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of the body complained about: what is asked, and the answer; nothing else of the complaint."""
    actor = actor_of(request)
    opinion = queries.opinion(actor, pk)
    about = _asked(opinion, way_back(opinion.complaint_id if opinion.may_read_all else None))
    return verb_page(request, GIVE, GiveForm(**sent(request)), partial(give_opinion, pk), about=about)


def way_back(complaint_id: int | None) -> str:
    """The complaint for the desk, the list for the body that knows only what it was asked."""
    return reverse("workbench:complaint", args=[complaint_id]) if complaint_id else reverse("workbench:complaints")


def _asked(opinion: OpinionView, address: str) -> Subject:
    facts = (
        (_("要求说明的事项"), opinion.asked),
        (_("说明单位"), opinion.agency_name),
        (_("要求日期"), cn_date(opinion.asked_on)),
        (_("说明期限"), cn_date(opinion.due_on)),
        (_("已提交的说明"), opinion.answer),
    )
    return Subject(opinion.number, address, facts)


@staff
def complaint_ask_extension(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the leader for more days."""
    about = subject(found(request, pk, HANDLE))
    return verb_page(request, EXTEND, ExtendForm(**sent(request)), partial(ask_extension, pk), about=about)


@staff
def complaint_judge_extension(request: HttpRequest, pk: int) -> HttpResponse:
    """The leader's word on it."""
    complaint = found(request, pk, DECIDE)
    asked = complaint.extension
    facts: tuple[tuple[str, str], ...] = ()
    if asked:
        facts = ((_("延长日数"), str(asked.days)), (_("延长理由"), asked.reason), (_("提出人"), asked.asked_by))
    about = subject(complaint)
    about = Subject(about.name, about.address, (*facts, *about.facts))
    return verb_page(request, JUDGE, JudgeForm(**sent(request)), partial(judge_extension, pk), about=about)


@staff
def complaint_conclude(request: HttpRequest, pk: int) -> HttpResponse:
    """Lay down what was found."""
    complaint = found(request, pk, HANDLE)
    begun = {"findings": complaint.findings, "proposal": complaint.proposal}
    form = ConcludeForm(initial=begun, **sent(request))
    return verb_page(request, CONCLUDE, form, partial(conclude, pk), about=subject(complaint))


@staff
def complaint_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Back to the investigators."""
    about = subject(found(request, pk, DECIDE))
    return verb_page(request, SEND_BACK, SendBackForm(**sent(request)), partial(send_back, pk), about=about)
