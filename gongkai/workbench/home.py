"""待办: what waits for this person, most urgent first."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.inbox import INBOX, Inbox


@staff
def home(request: HttpRequest) -> HttpResponseBase:
    """What waits for me, sort by sort, each by due date."""
    actor, today = actor_of(request), timezone.localdate()
    inboxes = [inbox for source in INBOX if (inbox := source(actor, today)) is not None]
    context = {
        "inboxes": [inbox for inbox in inboxes if inbox.rows],
        "tiles": [_tile(inbox) for inbox in inboxes],
        "today": today,
        "may_write": actor.may("information.write"),
    }
    return page(request, "workbench/home.html", context)


def _tile(inbox: Inbox) -> dict[str, Any]:
    return {
        "label": inbox.title,
        "value": inbox.count,
        "tone": inbox.tone if inbox.count else "good",
        "address": f"#{inbox.code}" if inbox.count else "",
    }
