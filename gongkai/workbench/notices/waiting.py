"""What of this room waits for a person on the start page."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext

from gongkai.accounts.actor import Actor
from gongkai.notices import message_queries, queries
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined


def notices_owed(actor: Actor, today: date) -> Inbox | None:
    """Notices to read or to answer; what was urged stands out."""
    if not actor.may("notices.read"):
        return None
    rows = [
        Waiting(
            one.title,
            reverse("workbench:notice", args=[one.id]),
            one.due_on,
            note=joined(one.number, one.agency, _("需要回执") if one.wants_reply else ""),
            alarm=_("必读") if one.must_read else _("催阅") if one.reminders else "",
        )
        for one in queries.owed(actor)
    ]
    return Inbox("notices_owed", _("未阅通知"), "soon", rows, reverse("workbench:notices")) if rows else None


def messages_new(actor: Actor, today: date) -> Inbox | None:
    """Threads with something new: who wrote, about which record; never what was written."""
    if not actor.may("notices.read"):
        return None
    rows = [
        Waiting(
            one.subject,
            reverse("workbench:message", args=[one.id]),
            note=joined(one.started_by, one.about_label, f"{timezone.localtime(one.last_at):%m-%d %H:%M}"),
            alarm=ngettext("%(n)d条新消息", "%(n)d条新消息", one.unread) % {"n": one.unread},
        )
        for one in message_queries.unread(actor)
    ]
    return Inbox("messages_new", _("新消息"), "info", rows, reverse("workbench:messages")) if rows else None


INBOX: tuple[Source | Seldom, ...] = (
    Seldom(notices_owed, queries.receipts_owed),
    Seldom(messages_new, message_queries.with_news),
)
