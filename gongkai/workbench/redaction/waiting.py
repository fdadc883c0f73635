"""What of this room waits for a person on the start page."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from gongkai.accounts.actor import Actor
from gongkai.redaction import queries
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined


def copies_to_check(actor: Actor, today: date) -> Inbox | None:
    """Redacted copies somebody else made."""
    if not actor.may("redaction.check"):
        return None
    rows = [
        Waiting(
            row.name,
            reverse("workbench:redaction", args=[row.id]),
            None,
            note=joined(
                row.item_title, row.marked_by, ngettext("%(n)d处", "%(n)d处", row.mark_count) % {"n": row.mark_count}
            ),
        )
        for row in queries.waiting_check(actor)
    ]
    return Inbox("copies_to_check", _("遮盖待核验"), "soon", rows, reverse("workbench:redactions"))


INBOX: tuple[Source | Seldom, ...] = (Seldom(copies_to_check, queries.unchecked),)
