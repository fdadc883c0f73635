"""What of this room waits for a person on the start page."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.doc_register import queries
from gongkai.workbench.waiting import Inbox, Waiting, joined

LOOK_BACK = timedelta(days=14)


def unreported(actor: Actor, today: date) -> Inbox | None:
    """What was issued and not entered yet, with the reminders of the last days on top."""
    if not actor.may("information.write") or not actor.may("doc_register.read"):
        return None
    since = timezone.make_aware(datetime.combine(today - LOOK_BACK, time.min))
    here = reverse("workbench:doc_register") + "?fault=left_out"
    rows = [
        Waiting(
            one.title,
            reverse("workbench:issued", args=[one.id]),
            one.due_on,
            note=joined(one.doc_number, one.section_name),
        )
        for one in queries.mine_unreported(actor, today=today)
    ]
    told = [
        Waiting(
            _("催报：{n}件发文未录入").format(n=one.documents), here,
            note=joined(one.section_name, one.words, one.sent_by), alarm=_("催报"),
        )
        for one in (queries.reminders(actor, since=since) if rows else ())
    ]  # fmt: skip
    return Inbox("unreported", _("发文未录入"), "soon", [*told, *rows], here)


INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = (unreported,)
