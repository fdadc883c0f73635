"""发布、定时、撤下 of one item, and the queue of what is ready."""

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
from gongkai.information.vocabulary import Way
from gongkai.law.refusals import Refusal
from gongkai.publication import explaining, queries
from gongkai.publication.actions import publish as publishing
from gongkai.publication.actions.schedule import schedule
from gongkai.publication.actions.unschedule import unschedule as let_go
from gongkai.publication.vocabulary import Cause
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.withdrawing import withdraw

__all__ = ["publish", "publish_queue", "unschedule", "withdraw"]
NOW, LATER = "now", "later"


class PublishForm(forms.Form):
    """Now, or at an hour to come; the ways beside the website; why, where it is late."""

    when = forms.ChoiceField(
        label=gettext_lazy("何时发布"), widget=forms.RadioSelect, initial=NOW,
        choices=[(NOW, gettext_lazy("立即发布")), (LATER, gettext_lazy("定时发布"))],
    )  # fmt: skip
    release_at = forms.DateTimeField(
        label=gettext_lazy("发布时间"), required=False, help_text=gettext_lazy("北京时间，不晚于公开期限。"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
    )  # fmt: skip
    ways = forms.MultipleChoiceField(
        label=gettext_lazy("同时采用的公开方式"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("政府网站随发布完成；其他方式完成后在“公开方式”中登记日期和期号、位置。"),
    )  # fmt: skip

    def __init__(self, *args: Any, item: Any, owed: str, **kwargs: Any) -> None:
        """Offer the ways beside the website; ask for the cause where one is owed, for the old version where it is corrected."""
        super().__init__(*args, **kwargs)
        others = [(code, label) for code, label in in_words(Way) if code != Way.WEBSITE]
        self.fields["ways"].choices = others  # type: ignore[attr-defined]
        self.fields["ways"].initial = [way for way in (item.current.ways if item.current else []) if way != Way.WEBSITE]
        if owed:
            # where it may not be published at all, that is said before a cause is asked for
            self._ask_why(owed, must=owed == explaining.LATE and states.may("publish", item))
        if item.is_public:
            self.fields["hide_earlier"] = forms.CharField(
                label=_("更正前的版本不再供公众查看，原因"), required=False, max_length=200,
                help_text=_("更正前含有个人隐私等不应公开内容的请填写；不填写的，公众可以对照更正前后的版本。"),
            )  # fmt: skip

    def _ask_why(self, owed: str, *, must: bool) -> None:
        choices = [*([] if must else [("", _("不登记"))]), *in_words(Cause)]
        self.fields["cause"] = forms.ChoiceField(
            label=_("逾期原因"), choices=choices, required=must, widget=forms.RadioSelect,
            help_text=_("该信息{how}，原因计入公开情况统计。").format(how=said_of(owed)),
        )  # fmt: skip
        self.fields["note"] = forms.CharField(label=_("原因说明"), required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        """A set hour needs an hour."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("when") == LATER and not given.get("release_at"):
            self.add_error("release_at", _("请填写发布时间，如“2026-12-01 09:00”。"))
        return given


def said_of(owed: str) -> str:
    """Why a cause is owed, in the reader's language."""
    return {explaining.LATE: _("已超过公开期限"), explaining.UNDATED: _("没有公开期限")}.get(owed, owed)


@staff
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish a reviewed item now, or set the hour."""
    actor = actor_of(request)
    item = information.item(actor, pk)
    actor.must("publication.publish", item)
    if request.method != "POST":  # what was typed while another person published it stays on the page
        states.must_allow("publish", item)
    owed = "" if hasattr(item, "late_cause") else explaining.owed(item, today=timezone.localdate())
    form = PublishForm(request.POST or None, item=item, owed=owed)
    if request.method == "POST" and form.is_valid():
        try:
            done = _release(pk, form.cleaned_data, actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
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


def _release(pk: int, given: dict[str, Any], actor: Actor) -> str:
    if given["when"] == LATER:
        at: datetime = given["release_at"]
        schedule(pk, release_at=at, by=actor)
        return _("已定于{at}发布。").format(at=f"{timezone.localtime(at):%Y-%m-%d %H:%M}")
    more = {name: given.get(name, "") for name in ("cause", "note", "hide_earlier")}
    publishing.publish(pk, ways=given["ways"], **more, by=actor)
    return _("已发布，公众现在可以看到。")


def _publish_chosen(request: HttpRequest, actor: Actor) -> None:
    """Publish what was ticked, one by one; each refusal names its item and leaves the others alone."""
    rows = {str(row.id): row for row in queries.publish_queue(actor, today=timezone.localdate())}
    chosen = list(dict.fromkeys(request.POST.getlist("item")))
    done = sum(_published(request, actor, rows[pk]) for pk in chosen if pk in rows)
    if not chosen:
        messages.warning(request, _("没有选择信息。请先勾选要发布的信息。"))
    elif any(pk not in rows for pk in chosen):
        messages.warning(request, _("有的信息已不在待发布之列，未作处理。"))
    if done:
        messages.success(request, _("已发布{n}条。").format(n=done))


def _published(request: HttpRequest, actor: Actor, row: queries.DueRow) -> bool:
    if row.days_late and not row.is_correction and not row.has_cause:
        messages.error(request, _("“{title}”未发布：已超过公开期限，请打开后先选择逾期原因。").format(title=row.title))
        return False
    try:
        publishing.publish(row.id, by=actor)
    except Refusal as refusal:
        messages.error(request, _("“{title}”未发布：{why}").format(title=row.title, why=said(refusal)))
        return False
    return True
