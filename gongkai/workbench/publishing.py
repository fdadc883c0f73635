"""发布、定时、撤回、废止 of one item, and the queue of what is ready."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.information import queries as information, states
from gongkai.law.refusals import Refusal
from gongkai.publication import queries
from gongkai.publication.actions import publish as publishing
from gongkai.publication.actions.repeal import repeal
from gongkai.publication.actions.schedule import schedule
from gongkai.publication.actions.unschedule import unschedule as let_go
from gongkai.publication.actions.withdraw import withdraw as take_back
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.refusals import show_refusal

NOW, LATER = "now", "later"
WITHDRAW, REPEAL = "withdraw", "repeal"


class PublishForm(forms.Form):
    """Now, or at an hour to come."""

    when = forms.ChoiceField(
        label=gettext_lazy("何时发布"), widget=forms.RadioSelect, initial=NOW,
        choices=[(NOW, gettext_lazy("立即发布")), (LATER, gettext_lazy("定时发布"))],
    )  # fmt: skip
    release_at = forms.DateTimeField(
        label=gettext_lazy("发布时间"), required=False, help_text=gettext_lazy("北京时间，不晚于公开期限。"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A set hour needs an hour."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("when") == LATER and not said.get("release_at"):
            self.add_error("release_at", _("请填写发布时间，如“2026-12-01 09:00”。"))
        return said


class TakeAwayForm(forms.Form):
    """Withdraw or repeal, with the reason."""

    act = forms.ChoiceField(
        label=gettext_lazy("处理方式"), widget=forms.RadioSelect, initial=WITHDRAW,
        choices=[(WITHDRAW, gettext_lazy("撤回（不应公开或内容有误）")), (REPEAL, gettext_lazy("废止（文件已不再施行）"))],
    )  # fmt: skip
    reason = forms.CharField(label=gettext_lazy("原因"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))
    on = DayField(label=gettext_lazy("废止日期"), required=False)


@staff
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish a reviewed item now, or set the hour."""
    actor = actor_of(request)
    item = information.item(actor, pk)
    actor.must("publication.publish", item)
    states.must_allow("publish", item)
    form = PublishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            done = _release(pk, form.cleaned_data, actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, done)
            return redirect("workbench:item", pk)
    return page(request, "workbench/publish.html", {"form": form, "item": item, "today": timezone.localdate()})


@staff
@require_POST
def unschedule(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the set hour go; the item stays ready."""
    let_go(pk, by=actor_of(request))
    messages.success(request, _("已取消定时发布。"))
    return redirect("workbench:item", pk)


@staff
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a public item away: page, files, search, lists and feeds at once."""
    actor = actor_of(request)
    item = information.item(actor, pk)
    actor.must("publication.withdraw", item)
    states.must_allow("withdraw", item)
    form = TakeAwayForm(request.POST or None, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            if said["act"] == REPEAL:
                repeal(pk, reason=said["reason"], on=said["on"] or timezone.localdate(), by=actor)
            else:
                take_back(pk, reason=said["reason"], by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已从公开页面、附件、检索、列表和订阅中全部撤下。"))
            return redirect("workbench:item", pk)
    return page(request, "workbench/withdraw.html", {"form": form, "item": item})


@staff
def publish_queue(request: HttpRequest) -> HttpResponse:
    """What may be published now, and what waits for its hour; several can be published at once."""
    actor = actor_of(request)
    actor.must("publication.publish")
    if request.method == "POST":
        _publish_chosen(request, actor)
        return redirect("workbench:publish_queue")
    today = timezone.localdate()
    context = {
        "ready": queries.publish_queue(actor, today=today),
        "to_withdraw": queries.to_withdraw(actor, today=today),
        "scheduled": queries.scheduled(actor),
        "today": today,
    }
    return page(request, "workbench/publish_queue.html", context)


def _release(pk: int, said: dict[str, Any], actor: Actor) -> str:
    if said["when"] == LATER:
        at: datetime = said["release_at"]
        schedule(pk, release_at=at, by=actor)
        return _("已定于{at}发布。").format(at=f"{timezone.localtime(at):%Y-%m-%d %H:%M}")
    publishing.publish(pk, by=actor)
    return _("已发布，公众现在可以看到。")


def _publish_chosen(request: HttpRequest, actor: Actor) -> None:
    """Publish what was ticked, one by one; each refusal names its item and leaves the others alone."""
    titles = {str(row.id): row.title for row in queries.publish_queue(actor, today=timezone.localdate())}
    chosen = list(dict.fromkeys(request.POST.getlist("item")))
    done = sum(_published(request, actor, int(pk), title=titles[pk]) for pk in chosen if pk in titles)
    if not chosen:
        messages.warning(request, _("没有选择信息。请先勾选要发布的信息。"))
    elif any(pk not in titles for pk in chosen):
        messages.warning(request, _("有的信息已不在待发布之列，未作处理。"))
    if done:
        messages.success(request, _("已发布{n}条。").format(n=done))


def _published(request: HttpRequest, actor: Actor, pk: int, *, title: str) -> bool:
    try:
        publishing.publish(pk, by=actor)
    except Refusal as refusal:
        messages.error(request, _("“{title}”未发布：{why}").format(title=title, why=said(refusal)))
        return False
    return True
