"""待办: what waits for this person, most urgent first."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.publication.asking.answering import COUNTED, count
from gongkai.publication.asking.question import from_values
from gongkai.saved import queries as saved
from gongkai.workbench import first_steps
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.inbox import INBOX
from gongkai.workbench.waiting import SHOWN, Inbox, gathered

ALWAYS = 4  # tiles that stand even at nought; of the others only what waits
FEW, SOME = 4, 8  # sorts that wait: the more of them, the fewer of each stand open
OPENED = 100  # of what no other page lists, the most that unfolds here


@staff
def home(request: HttpRequest) -> HttpResponseBase:
    """What waits for me, sort by sort, each by due date."""
    actor, today = actor_of(request), timezone.localdate()
    inboxes = gathered(actor, today, INBOX)
    full = [inbox for inbox in inboxes if inbox.rows]
    context = {
        "panels": [_panel(inbox, first=_each(len(full))) for inbox in full],
        "steps": [] if full else first_steps.offered(actor),
        "tiles": [_tile(inbox) for place, inbox in enumerate(inboxes) if inbox.count or place < ALWAYS],
        "today": today,
        "may_write": actor.may("information.write"),
        "pins": _pins(actor, today) if actor.may("information.read") else [],
    }
    return page(request, "workbench/home.html", context)


def _pins(actor: Actor, today: date) -> list[dict[str, Any]]:
    """The saved queries on this person's start page, each with how many it finds now."""
    return [
        {
            "name": one.name,
            "address": reverse("workbench:query", args=[one.id]),
            "count": min(n, COUNTED),
            "is_more": n > COUNTED,
        }
        for one in saved.pinned(actor)
        for n in [count(actor, from_values(one.question), today=today)]
    ]


def _each(sorts: int) -> int:
    """How many of each sort stand open, so that a person with many sorts sees them all without long scrolling."""
    return SHOWN if sorts <= FEW else 5 if sorts <= SOME else 3


def _panel(inbox: Inbox, *, first: int) -> dict[str, Any]:
    """A sort with its most urgent, and what unfolds below them."""
    return {
        "inbox": inbox,
        "first": inbox.rows[:first],
        "rest": inbox.rows[first : SHOWN if inbox.more else OPENED],
    }


def _tile(inbox: Inbox) -> dict[str, Any]:
    return {
        "label": inbox.title,
        "value": inbox.count,
        "tone": inbox.tone if inbox.count else "good",
        "address": f"#{inbox.code}" if inbox.count else "",
    }
