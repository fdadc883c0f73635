"""公示查阅场所: a second person reads what was entered, and from then on the public does."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.outlets import showing
from gongkai.outlets.errors import NotPublicYet, OwnPoint, ShownAlready
from gongkai.outlets.locking import locked_point, must_not_be_closed
from gongkai.outlets.models import Point
from gongkai.outlets.visibility import WRITE


@transaction.atomic
def show_point(pk: int, *, by: Actor) -> Point:
    """Tell the public of a place as it stands in the record now.

    Law: Regulation 2019, Arts. 17, 25; Regulation 2008, Arts. 14, 16.
    """
    point = locked_point(pk, permission=WRITE, by=by)
    must_not_be_closed(point)
    if point.changed_by_id == by.person_id:
        raise OwnPoint(name=point.name)
    if showing.is_current(point):
        raise ShownAlready(name=point.name)
    finding = showing.blocking(point.agency, showing.words_of(point), place="查阅场所")
    if finding:
        raise NotPublicYet(name=point.name, finding=finding)
    point.shown, point.shown_at, point.shown_by_id = showing.facts_of(point), timezone.now(), by.person_id
    point.save(update_fields=["shown", "shown_at", "shown_by"])
    journal.record("outlets.show_point", point, by=by)
    return point
