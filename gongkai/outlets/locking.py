"""Finding one record for changing it, with the right to."""

from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.law.sentences import say
from gongkai.outlets.errors import DayOutsidePoint, PointClosed
from gongkai.outlets.models import Handover, Point
from gongkai.outlets.visibility import READ


def locked_point(pk: int, *, permission: str, by: Actor) -> Point:
    """The point, locked until the transaction ends; unknown and hidden look the same."""
    found = Point.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=pk).first()
    if found is None or not (by.may(READ, found) or by.may(permission, found)):
        raise Unknown
    by.must(permission, found)
    return found


def must_be_open(point: Point, *, on: date, field: str = "on") -> None:
    """Refuse a day on which the point was not there."""
    if on < point.opened_on or (point.closed_on and on > point.closed_on):
        closed = say("，{day:%Y-%m-%d}止", day=point.closed_on) if point.closed_on else ""
        raise DayOutsidePoint(name=point.name, given=on, opened=point.opened_on, closed=closed, field=field)


def must_not_be_closed(point: Point) -> None:
    """Refuse what is meant for a place in use."""
    if point.closed_on:
        raise PointClosed(name=point.name, on=point.closed_on)


def locked_handover(pk: int, *, permission: str, by: Actor) -> Handover:
    """The list, locked until the transaction ends; unknown and hidden look the same."""
    found = Handover.objects.select_for_update(of=("self",)).select_related("agency", "receiver").filter(pk=pk).first()
    if found is None or not (by.may(READ, found) or by.may(READ, found.receiver)):
        raise Unknown
    by.must(permission, found)
    return found
