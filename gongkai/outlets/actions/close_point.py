"""撤销查阅场所: from that day it counts no more, and the public is told of it no longer."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.outlets.entering import OPENED
from gongkai.outlets.locking import locked_point, must_not_be_closed
from gongkai.outlets.models import Point
from gongkai.outlets.visibility import WRITE


@transaction.atomic
def close_point(pk: int, *, closed_on: date, reason: str, by: Actor) -> Point:
    """End a place; its visits and lists stay in the figures of their days."""
    point = locked_point(pk, permission=WRITE, by=by)
    must_not_be_closed(point)
    must_have_come(closed_on, what="撤销日期", field="closed_on", after=(point.opened_on, OPENED))
    why = plain.needed(plain.one_line(reason), what="撤销原因", most=200, field="reason")
    point.closed_on, point.shown, point.shown_at = closed_on, {}, None
    point.changed_by_id, point.changed_at = by.person_id, timezone.now()
    point.save(update_fields=["closed_on", "shown", "shown_at", "changed_by", "changed_at"])
    journal.record("outlets.close_point", point, by=by, on=closed_on, why=why)
    return point
