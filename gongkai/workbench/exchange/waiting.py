"""What of this room waits for a person on the start page."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.exchange import queries
from gongkai.workbench.waiting import Inbox, Waiting


def sources_failing(actor: Actor, today: date) -> Inbox | None:
    """Other systems from which nothing comes any more, for whoever may mend that."""
    if not actor.may("exchange.configure"):
        return None
    rows = [
        Waiting(row.name, reverse("workbench:exchange_source", args=[row.id]), note=row.agency_name, alarm=row.problem)
        for row in queries.failing(actor)
    ]
    return Inbox("exchange", _("取数失败的系统"), "bad", rows, reverse("workbench:exchange_sources")) if rows else None


INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = (sources_failing,)
