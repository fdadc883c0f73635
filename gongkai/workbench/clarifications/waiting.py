"""What of this room waits for a person on the start page."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.clarifications import queries
from gongkai.clarifications.displays import Row
from gongkai.workbench.clarifications import labels
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined


def to_verify(actor: Actor, today: date) -> Inbox | None:
    """What the person's bodies are asked to verify.

    Law: Regulation 2019, Arts. 6, 11; Regulation 2008, Arts. 6, 7.
    """
    if not actor.may("clarifications.handle"):
        return None
    rows = [
        Waiting(
            row.subject,
            reverse("workbench:clarification_finding", args=[row.id, task.id]),
            task.due_on,
            note=joined(row.number, task.agency_name),
            alarm=_("核实已逾期") if task.is_late else _alarm(row),
        )
        for row, task in queries.to_verify(actor)
    ]
    return Inbox("clarifications_to_verify", _("待核实的澄清线索"), "soon", rows) if rows else None


def to_judge(actor: Actor, today: date) -> Inbox | None:
    """Drafts that wait for this person's review, approval or release."""
    if not actor.may("clarifications.read"):
        return None
    rows = [_waiting(row, note=_(row.state.label)) for row in queries.to_judge(actor)]
    return Inbox("clarifications_to_judge", _("待审批、待发布的澄清"), "soon", rows) if rows else None


def pressing(actor: Actor, today: date) -> Inbox | None:
    """Hours that run, and matters past their day.

    Law: Response Notice 2016.
    """
    if not actor.may("clarifications.read"):
        return None
    clocks = queries.clocks_running(actor)
    known = {row.id for row in clocks}
    rows = [*clocks, *(row for row in queries.late(actor) if row.id not in known)]
    more = f"{reverse('workbench:clarifications')}?tab=late"
    waiting = [_waiting(row, note=row.agency_name) for row in rows]
    return Inbox("clarifications_late", _("计时和逾期的澄清"), "bad", waiting, more) if waiting else None


INBOX: tuple[Source | Seldom, ...] = (
    Seldom(pressing, queries.unfinished),
    Seldom(to_verify, queries.unverified),
    Seldom(to_judge, queries.unjudged),
)


def _waiting(row: Row, *, note: str) -> Waiting:
    address = reverse("workbench:clarification", args=[row.id])
    note = joined(row.number, note)
    return Waiting(row.subject, address, row.due_on, row.due_provisional, note, _alarm(row))


def _alarm(row: Row) -> str:
    if row.clock and row.clock.is_running:
        return f"{_('新闻发布会')}：{labels.clock_words(row.clock)}"
    return ""
