"""通知: what one was told, what one's body has told others, one notice with its receipts."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.law.vocabulary import Duty
from gongkai.notices import queries
from gongkai.notices.actions.announce import announce
from gongkai.notices.actions.open_notice import open_notice
from gongkai.notices.displays import NoticeRow
from gongkai.notices.queries import NoticeFilters
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.notices.forms import ANNOUNCE, NoticeForm, ReplyForm
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

READ = "notices.read"
SENT = "sent"
NEW = Verb(
    gettext_lazy("发布通知"),
    gettext_lazy(
        "收件人是所选单位今天在岗、承担所选职责的人员。谁在什么时候打开、谁还没有看，发出后随时可以查到，一键催阅。"
    ),
    gettext_lazy("发出"),
    gettext_lazy("通知已发出。"),
)


class FilterForm(forms.Form):
    """What the lists are narrowed by."""

    q = forms.CharField(label=gettext_lazy("标题或编号"), max_length=100, required=False)
    owed = forms.BooleanField(label=gettext_lazy("只看未阅和未回执的"), required=False)


@staff
def notices(request: HttpRequest) -> HttpResponseBase:
    """What I was told, or what my body has sent (`box=sent`)."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET)
    form.is_valid()
    filters = NoticeFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    announces = actor.may(ANNOUNCE)
    is_sent = request.GET.get("box") == SENT and announces
    if request.GET.get("export"):
        rows = (queries.all_sent if is_sent else queries.all_received)(actor, filters)
        return _list_export(rows, request.GET["export"])
    found = (queries.sent if is_sent else queries.received)(actor, filters, page=page_asked(request))
    context = {
        "form": form,
        "page": found,
        "is_sent": is_sent,
        "may_announce": announces,
        "filtered": form.has_changed(),
        "owed": queries.owed_count(actor),
        "today": timezone.localdate(),
    }
    return page(request, "workbench/notices/notices.html", context)


@staff
def notice(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One notice; opening it is the receipt. Its senders see who has read it."""
    actor = actor_of(request)
    found = open_notice(pk, by=actor)
    follows = actor.may(ANNOUNCE, found)
    unit_id = number_asked(request, "unit")
    if request.GET.get("export") and follows:
        return _receipts_export(queries.receipts(actor, pk), request.GET["export"])
    units = queries.unit_rows(actor, pk) if follows else []
    context = {
        "notice": found,
        "duties": [_(Duty(code).label) for code in found.duties],
        "files": queries.files(actor, pk),
        "receipt": queries.own_receipt(actor, pk),
        "reply": ReplyForm(),
        "follows": follows,
        "units": units,
        "told": sum(row.told for row in units),
        "read": sum(row.read for row in units),
        "replied": sum(row.replied for row in units),
        "unit_id": unit_id,
        "receipts": list(queries.receipts(actor, pk, unit_id=unit_id)) if follows and unit_id else [],
        "today": timezone.localdate(),
    }
    return page(request, "workbench/notices/notice.html", context)


@staff
def notice_new(request: HttpRequest) -> HttpResponseBase:
    """Write a notice and send it."""
    actor = actor_of(request)
    actor.must(ANNOUNCE)
    about = Subject(str(_("通知")), reverse("workbench:notices"))
    return verb_page(
        request,
        NEW,
        NoticeForm(**sent(request), actor=actor),
        announce,
        about=about,
        to=lambda made: reverse("workbench:notice", args=[made.pk]),
        template="workbench/notices/notice_new.html",
    )


@staff
def notices_first(request: HttpRequest) -> HttpResponseBase:
    """The notice that is owed first, as a shortcut from the head of the page."""
    owed = queries.owed(actor_of(request), limit=1)
    return redirect("workbench:notice", owed[0].id) if owed else redirect("workbench:notices")


def _list_export(rows: Any, shape: str) -> HttpResponseBase:
    heads = [
        _("编号"),
        _("标题"),
        _("发出单位"),
        _("发出时间"),
        _("办理期限"),
        _("已阅时间"),
        _("回执时间"),
        _("收件人数"),
        _("已阅人数"),
    ]
    return exports.download((_line(row) for row in rows), heads=heads, shape=shape, name=_("通知"))


def _line(row: NoticeRow) -> list[Any]:
    return [
        row.number, row.title, row.agency, _moment(row.sent_at), row.due_on, _moment(row.opened_at),
        _moment(row.replied_at), row.told or "", row.read or "",
    ]  # fmt: skip


def _receipts_export(rows: Any, shape: str) -> HttpResponseBase:
    heads = [_("单位"), _("姓名"), _("打开时间"), _("回执时间"), _("回执内容"), _("催阅次数")]
    lines = (
        [row.unit, row.name, _moment(row.opened_at), _moment(row.replied_at), row.reply, row.reminders] for row in rows
    )
    return exports.download(lines, heads=heads, shape=shape, name=_("阅读情况"))


def _moment(at: Any) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""
