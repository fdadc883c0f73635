"""撤下 of one item: published in error, merged into another, no longer in force, repealed."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.entry.errors import NothingFound
from gongkai.information import queries as information, states
from gongkai.law.refusals import Refusal
from gongkai.publication import naming
from gongkai.publication.actions.lapse import lapse
from gongkai.publication.actions.merge_into import merge_into
from gongkai.publication.actions.repeal import repeal
from gongkai.publication.actions.withdraw import withdraw as take_back
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_verbs import show_problems

WITHDRAW, MERGE, LAPSE, REPEAL = "withdraw", "merge", "lapse", "repeal"
DONE = {
    WITHDRAW: gettext_lazy("已从公开页面、附件、检索、列表和订阅中全部撤下。"),
    MERGE: gettext_lazy("已合并：原网址现在转到合并后的信息。"),
    LAPSE: gettext_lazy("已登记失效：页面保留，公众会看到失效提示。"),
    REPEAL: gettext_lazy("已从公开页面、附件、检索、列表和订阅中全部撤下。"),
}


class TakeAwayForm(forms.Form):
    """Which of the four, with the reason, the day and the other item where there is one."""

    act = forms.ChoiceField(
        label=gettext_lazy("处理方式"), widget=forms.RadioSelect, initial=WITHDRAW,
        choices=[
            (WITHDRAW, gettext_lazy("误发撤回：不应公开或内容有误，立即全部撤下")),
            (MERGE, gettext_lazy("合并：并入另一条信息，原网址自动转过去")),
            (LAPSE, gettext_lazy("失效：已过有效期，页面保留并提示失效")),
            (REPEAL, gettext_lazy("废止：文件已不再施行，撤下正文，说明废止情况")),
        ],
    )  # fmt: skip
    reason = forms.CharField(label=gettext_lazy("原因"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))
    on = DayField(
        label=gettext_lazy("日期"), required=False, help_text=gettext_lazy("废止的填废止日期；失效的填最后有效的一天。")
    )
    into = forms.CharField(
        label=gettext_lazy("另一条信息"), required=False, max_length=300,
        help_text=gettext_lazy("合并的填并入的信息，废止的可以填代替它的文件：索引号、文号或者网址中的编号。"),
    )  # fmt: skip


@staff
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a public item away, or say that it is no longer in force."""
    actor = actor_of(request)
    item = information.item(actor, pk)
    actor.must("publication.withdraw", item)
    if request.method != "POST":  # what was typed while another person took it away stays on the page
        states.must_allow("withdraw", item)
    form = TakeAwayForm(request.POST or None, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            _do(pk, form.cleaned_data, actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, str(DONE[form.cleaned_data["act"]]))
            return redirect("workbench:item", pk)
    return page(request, "workbench/withdraw.html", {"form": form, "item": item})


def _do(pk: int, given: dict[str, Any], actor: Actor) -> None:
    """The one action chosen."""
    reason, on = given["reason"], given["on"] or timezone.localdate()
    if given["act"] == MERGE:
        if not given["into"]:
            raise NothingFound(given="", what=_("并入的信息"), field="into")
        merge_into(pk, into_id=naming.public_item(given["into"], field="into"), reason=reason, by=actor)
    elif given["act"] == LAPSE:
        lapse(pk, ends_on=on, reason=reason, by=actor)
    elif given["act"] == REPEAL:
        _repeal(pk, on, given, actor)
    else:
        take_back(pk, reason=reason, by=actor)


def _repeal(pk: int, on: date, given: dict[str, Any], actor: Actor) -> None:
    after = naming.public_item(given["into"], field="into") if given["into"] else None
    repeal(pk, reason=given["reason"], on=on, successor_id=after, by=actor)
