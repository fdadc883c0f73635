"""Requests on the start page: what is to be handled, agreed to, or signed."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.info_requests import queries
from gongkai.info_requests.displays import CaseRow, Flag
from gongkai.info_requests.vocabulary import State
from gongkai.workbench.waiting import Inbox, Waiting, joined

HANDLING = ("info_requests.handle", "info_requests.draft")
HEAD, SIGN = "info_requests.head", "info_requests.sign_off"


def requests_due(actor: Actor, today: date) -> Inbox | None:
    """Requests that wait for this person, what is due next on top; for a head alone, extensions to agree to.

    Law: Regulation 2019, Art. 33; Regulation 2008, Art. 24.
    """
    if any(actor.may(permission) for permission in HANDLING):
        code, title, tab = "requests_due", _("申请待办"), "open"
    elif actor.may(HEAD):
        code, title, tab = "to_extend", _("待批延期"), "open"
    else:
        return None
    signs = actor.may(SIGN)
    rows = (row for row in queries.waiting(actor, today) if not (signs and row.state is State.SIGNING))
    return Inbox(code, title, "soon", _things(rows), _list(tab))


def replies_to_sign(actor: Actor, today: date) -> Inbox | None:
    """Answers that wait for this person's signature."""
    if not actor.may(SIGN):
        return None
    rows = (row for row in queries.waiting(actor, today) if row.state is State.SIGNING)
    return Inbox("replies_to_sign", _("待签发的答复"), "soon", _things(rows), _list("signing"))


def _things(rows: Iterable[CaseRow]) -> list[Waiting]:
    return [
        Waiting(
            row.title,
            reverse("workbench:request", args=[row.number]),
            row.next_due_on,
            row.next_provisional,
            note=joined(
                row.number, _(row.state.label), _(row.next_step.label) if row.next_step else "", row.section_name
            ),
            alarm=_(Flag.SENSITIVE.label) if Flag.SENSITIVE in row.flags else "",
        )
        for row in rows
    ]


def _list(tab: str) -> str:
    return f"{reverse('workbench:requests')}?tab={tab}"
