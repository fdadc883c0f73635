"""意见归类和反馈: the points under which comments are answered, and what is said in general."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts.errors import Unknown
from gongkai.consultations import queries
from gongkai.consultations.actions.remove_point import remove_point
from gongkai.consultations.actions.write_feedback import write_feedback
from gongkai.consultations.actions.write_point import Answer, write_point
from gongkai.consultations.displays import ConsultationView, PointRow
from gongkai.consultations.vocabulary import Response
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.consultations.draft_verbs import DRAFTER, subject
from gongkai.workbench.consultations.labels import in_words
from gongkai.workbench.fields import offer
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

MOST = 2**53
POINT = Verb(
    gettext_lazy("意见归类"),
    gettext_lazy("内容相近的意见归为一类，用自己的话归纳，不写个人信息。部分采纳、不采纳的须说明理由。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)
FEEDBACK = Verb(
    gettext_lazy("拟写反馈"),
    gettext_lazy("综合说明征求意见的情况和吸收意见的总体情况；数目由系统按归类统计。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存反馈。"),
)


class PointForm(forms.Form):
    """One point."""

    title = forms.CharField(
        label=gettext_lazy("涉及内容"), max_length=120, help_text=gettext_lazy("例如：第六条 补贴标准。")
    )
    summary = long_text(gettext_lazy("意见归纳"), rows=4, max_length=1000)
    response = forms.ChoiceField(label=gettext_lazy("采纳情况"), required=False)
    reason = long_text(gettext_lazy("理由"), rows=4, max_length=1000, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """What became of it may stay open for now."""
        super().__init__(*args, **kwargs)
        offer(self, "response", [("", _("尚未决定")), *in_words(Response)])


class FeedbackForm(forms.Form):
    """What is said in general, and the document that came of it."""

    feedback = long_text(
        gettext_lazy("综合说明"), rows=8, max_length=4000, required=False,
        help_text=gettext_lazy("没有收到意见的可以不填，公众页面会如实写明没有收到意见。"),
    )  # fmt: skip
    final_title = forms.CharField(label=gettext_lazy("正式文件名称"), max_length=200, required=False)
    final_item_id = forms.IntegerField(
        label=gettext_lazy("正式文件的信息序号"), min_value=1, max_value=MOST, required=False,
        help_text=gettext_lazy("正式文件已经在本平台公开的，填写其页面地址中的序号。"),
    )  # fmt: skip


@staff
def consultation_feedback(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the feedback in general."""
    actor = actor_of(request)
    one = queries.consultation(actor, pk)
    actor.must(DRAFTER, one)
    begun = {"feedback": one.feedback, "final_title": one.final_title, "final_item_id": one.final_item_id}
    form = FeedbackForm(**sent(request), initial=begun)
    return verb_page(request, FEEDBACK, form, partial(write_feedback, pk), about=subject(one))


@staff
def point_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a point."""
    return _point_page(request, pk, None)


@staff
def point_edit(request: HttpRequest, pk: int, point_id: int) -> HttpResponse:
    """Change a point."""
    return _point_page(request, pk, point_id)


@staff
@require_POST
def point_remove(request: HttpRequest, pk: int, point_id: int) -> HttpResponse:
    """Take an empty point away."""
    actor = actor_of(request)
    _found(queries.consultation(actor, pk), point_id)
    remove_point(point_id, by=actor)
    messages.success(request, _("已删除归类。"))
    return redirect(_back(pk))


def _point_page(request: HttpRequest, pk: int, point_id: int | None) -> HttpResponse:
    actor = actor_of(request)
    one = queries.consultation(actor, pk)
    actor.must(DRAFTER, one)
    begun = _begun(_found(one, point_id)) if point_id else {}

    def act(*, by: Any, **answer: Any) -> Any:
        return write_point(pk, Answer(**answer), point_id=point_id, by=by)

    about = Subject(one.title, _back(pk), subject(one).facts)
    return verb_page(request, POINT, PointForm(**sent(request), initial=begun), act, about=about)


def _found(one: ConsultationView, point_id: int) -> PointRow:
    found = next((point for point in one.points if point.id == point_id), None)
    if found is None:
        raise Unknown
    return found


def _begun(point: PointRow) -> dict[str, Any]:
    return {
        "title": point.title, "summary": point.summary, "response": point.response or "", "reason": point.reason,
    }  # fmt: skip


def _back(pk: int) -> str:
    return f"{reverse('workbench:consultation', args=[pk])}#points"
