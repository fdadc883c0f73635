"""What of this room waits for a person on the start page."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.complaints import queries
from gongkai.complaints.displays import ComplaintRow
from gongkai.complaints.locking import HANDLE
from gongkai.complaints.vocabulary import Sort, State
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined

DECIDE = "complaints.decide"
HANDLED = (State.RECEIVED, State.ACCEPTED, State.INVESTIGATING, State.DECIDED, State.ANSWERED)


def complaints_due(actor: Actor, today: date) -> Inbox | None:
    """Complaints this person has to take further, the most pressing first."""
    if not actor.may(HANDLE):
        return None
    rows = queries.waiting(actor, HANDLE, HANDLED)
    return Inbox("complaints_due", _("待办的投诉举报"), "soon", _things(rows), _list("open"))


def complaints_to_decide(actor: Actor, today: date) -> Inbox | None:
    """Findings that wait for this person's decision."""
    if not actor.may(DECIDE):
        return None
    rows = queries.waiting(actor, DECIDE, (State.DECIDING,))
    return Inbox("complaints_to_decide", _("待决定的投诉举报"), "soon", _things(rows), _list("deciding"))


def appeals_due(actor: Actor, today: date) -> Inbox | None:
    """Appeals this person has to take further or decide, the most pressing first."""
    steps = ((HANDLE, HANDLED), (DECIDE, (State.DECIDING,)))
    found = {
        row.id: row
        for permission, states in steps
        if actor.may(permission)
        for row in queries.waiting(actor, permission, states, sorts=(Sort.APPEAL,))
    }
    if not found:
        return None
    return Inbox("appeals_due", _("待办的申诉"), "soon", _things(found.values()), reverse("workbench:appeals"))


def opinions_asked(actor: Actor, today: date) -> Inbox | None:
    """What one's own body is asked to explain, or told to do, about complaints against it."""
    if not actor.may(HANDLE) or actor.may("complaints.configure"):
        return None
    asked = [
        Waiting(
            one.asked[:60],
            reverse("workbench:complaint_opinion", args=[one.id]),
            one.due_on,
            one.due_provisional,
            one.number,
        )
        for one in queries.asked_of(actor)
    ]
    ordered = [
        Waiting(
            one.words,
            reverse("workbench:complaint_measure", args=[one.id]),
            one.due_on,
            note=joined(one.number, _(one.kind.label)),
        )
        for one in queries.ordered_of(actor)
        if one.done_on is None
    ]
    rows = [*asked, *ordered]
    return (
        Inbox("opinions_asked", _("投诉举报：说明情况、落实措施"), "bad", rows, reverse("workbench:complaints"))
        if rows
        else None
    )


INBOX: tuple[Source | Seldom, ...] = (
    complaints_to_decide,
    complaints_due,
    Seldom(appeals_due, queries.open_appeals),
    opinions_asked,
)


def _things(rows: Iterable[ComplaintRow]) -> list[Waiting]:
    return [
        Waiting(
            row.title,
            reverse("workbench:complaint", args=[row.id]),
            row.next_due_on,
            row.due_provisional,
            note=joined(row.number, row.about_whom, _(row.next_step.label)),
        )
        for row in rows
    ]


def _list(state: str) -> str:
    return f"{reverse('workbench:complaints')}?state={state}"
