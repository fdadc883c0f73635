"""交办: a section looks for the information and drafts by a day of its own; its draft is taken or sent back."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.agencies import queries as agencies
from gongkai.info_requests import policies
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.actions.hand_in_draft import hand_in_draft
from gongkai.info_requests.actions.send_back_draft import send_back_draft
from gongkai.law import replies
from gongkai.workbench.acting import staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_verbs import DRAFT, TodayField, Verb, VerbForm, long_text, verb_page

ASSIGN = Verb(
    "assign",
    done=gettext_noop("已交办。承办科室的待办中会列出本件。"),
    hint=gettext_noop("交办期限应早于答复期限，给审核和签发留出时间。再次交办即改由新的科室承办。"),
    button=gettext_noop("交办"),
)
HAND_IN = Verb(
    "hand_in_draft",
    done=gettext_noop("承办意见已提交。"),
    permission=DRAFT,
    hint=gettext_noop("写明检索了哪些范围、有没有、能不能公开以及理由，供受理机构拟稿。"),
    button=gettext_noop("提交承办意见"),
)
SEND_BACK = Verb(
    "hand_in_draft",
    title=gettext_noop("退回承办意见"),
    done=gettext_noop("已退回科室修改。"),
    button=gettext_noop("退回修改"),
)


class AssignForm(VerbForm):
    """To whom, by when, and what is wanted."""

    section_id = number_choice(gettext_lazy("承办科室"))
    due_on = DayField(
        label=gettext_lazy("应于何日前提交"),
        required=False,
        help_text=gettext_lazy("不填的，按受理设置的科室办理期限推算。"),
    )
    note = long_text(gettext_lazy("办理要求"), max_length=500, required=False)
    on = TodayField(label=gettext_lazy("交办日期"))

    def furnish(self) -> None:
        """The sections of the body that was asked."""
        rows = agencies.section_choices([self.case.agency_id])
        offer(self, "section_id", [("", _("请选择")), *((pk, name) for pk, name, _agency in rows)])
        self.fields["section_id"].initial = self.case.section_id
        days = policies.section_days(self.case)
        self.fields["due_on"].help_text = _("不填的，按{n}个工作日推算。").format(n=days)


class HandInForm(VerbForm):
    """What the section found and proposes."""

    draft = long_text(gettext_lazy("承办意见"), rows=8, max_length=8000)
    draft_kind = forms.ChoiceField(label=gettext_lazy("建议的答复"), required=False)
    on = TodayField(label=gettext_lazy("提交日期"))

    def furnish(self) -> None:
        """The kinds of answer of the case's version, and what was handed in before."""
        kinds = replies.reply_kinds(self.case.version)
        offer(self, "draft_kind", [("", _("暂不建议")), *((kind.code, kind.label) for kind in kinds)])
        now = self.case.assignment
        if now is not None:
            self.initial = {**self.initial, "draft": now.draft, "draft_kind": now.draft_kind}


class SendBackForm(VerbForm):
    """What is wanted."""

    note = long_text(gettext_lazy("需要修改的地方"), max_length=500)

    def said(self) -> dict[str, Any]:
        """The note alone: it is sent back today."""
        return {"note": self.cleaned_data["note"]}


@staff
def request_assign(request: HttpRequest, number: str) -> HttpResponse:
    """Hand the search and the draft to a section."""
    return verb_page(request, number, ASSIGN, AssignForm, assign)


@staff
def request_hand_in_draft(request: HttpRequest, number: str) -> HttpResponse:
    """Hand in what the section found and proposes."""
    return verb_page(request, number, HAND_IN, HandInForm, hand_in_draft)


@staff
def request_send_back_draft(request: HttpRequest, number: str) -> HttpResponse:
    """Ask the section for a better draft."""
    return verb_page(request, number, SEND_BACK, SendBackForm, send_back_draft)
