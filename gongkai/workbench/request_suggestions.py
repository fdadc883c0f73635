"""建议转为主动公开: what applicants suggested, taken up or not, with an answer.

Law: Regulation 2019, Art. 44.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.info_requests import queries
from gongkai.info_requests.actions.decide_suggestion import decide_suggestion
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import HANDLE, Verb, VerbForm, long_text, verb_page

DECIDE = Verb(
    "relate",
    title=gettext_noop("处理建议"),
    done=gettext_noop("已处理。申请人查询进度时可以看到。"),
    hint=gettext_noop(
        "可以公开的，采纳并录入信息，走公开审查；多个申请人申请同一信息而可以公开的，应当纳入主动公开范围。"
    ),
    button=gettext_noop("确定"),
)
YES, NO = "yes", "no"


class DecideForm(VerbForm):
    """Yes or no, the answer, and the item where there is one already."""

    adopted = forms.TypedChoiceField(
        label=gettext_lazy("意见"),
        widget=forms.RadioSelect,
        choices=[(YES, gettext_lazy("采纳，转为主动公开")), (NO, gettext_lazy("不采纳"))],
        coerce=lambda word: word == YES,
        initial=YES,
    )
    answer = long_text(gettext_lazy("答复申请人的话"), max_length=500)
    item_id = forms.IntegerField(
        label=gettext_lazy("已录入的信息（编号）"), min_value=1, max_value=2**31 - 1, required=False,
        help_text=gettext_lazy("采纳后公开的信息在本系统中的编号，信息页地址里的数字；还没有录入的可以不填。"),
    )  # fmt: skip


@staff
def request_suggestions(request: HttpRequest) -> HttpResponse:
    """Every suggestion, undecided ones first."""
    actor = actor_of(request)
    actor.must(HANDLE)
    context = {"rows": queries.suggestions(actor), "may_fill": actor.may("information.write")}
    return render(request, "workbench/request_suggestions.html", context)


@staff
def request_decide_suggestion(request: HttpRequest, number: str) -> HttpResponse:
    """Take a suggestion up or not."""
    return verb_page(
        request, number, DECIDE, DecideForm, decide_suggestion,
        to=lambda made: (_told(made), number),
    )  # fmt: skip


def _told(made: Any) -> str:
    if made.adopted and made.item_id is None:
        return _("已登记处理结果。请录入信息并提交公开审查。")
    return _("已登记处理结果，申请人查询时可以看到。")
