"""登记查阅场所: a place where people read, from the day it opened."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.outlets import entering
from gongkai.outlets.entering import PointEntry
from gongkai.outlets.models import Point
from gongkai.outlets.visibility import READ, WRITE
from gongkai.outlets.vocabulary import PointKind


@transaction.atomic
def register_point(entry: PointEntry, *, by: Actor) -> Point:
    """Enter a place; it counts from its day on, and the public learns of it once a second person agreed.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    must_be_let(entry.agency_id, by=by)
    values = entering.checked(entry, by=by)
    point = Point.objects.create(**values, changed_by_id=by.person_id, changed_at=timezone.now())
    journal.record("outlets.register_point", point, by=by, kind=PointKind(point.kind).label, on=point.opened_on)
    return point


def must_be_let(agency_id: int, *, by: Actor) -> None:
    """A body the person knows nothing of looks like none at all."""
    if not by.may(READ, At(agency_id)):
        raise Unknown
    by.must(WRITE, At(agency_id))
