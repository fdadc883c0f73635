"""Which points, lists and materials a person may know of: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.outlets.models import Handover, Material, Point, Stock, Visit

READ, WRITE, LOG = "outlets.read", "outlets.write", "outlets.log"


def within(actor: Actor, permission: str, *, column: str = "agency_id") -> Q:
    """The bodies a permission reaches, as a condition; a duty in one section alone reaches none."""
    scope = actor.scope(permission)
    return EVERYTHING if scope.everything else Q(**{f"{column}__in": scope.agency_ids})


def either(actor: Actor, *reaches: tuple[str, str]) -> Q:
    """What lies within one of several (permission, column): all of it as soon as one of them reaches everywhere."""
    return Q(*(within(actor, permission, column=column) for permission, column in reaches), _connector=Q.OR)


def points_visible(actor: Actor, permission: str = READ) -> QuerySet[Point]:
    """The points of the bodies this person's duties reach."""
    return Point.objects.filter(within(actor, permission))


def visits_visible(actor: Actor) -> QuerySet[Visit]:
    """The visits at those points."""
    return Visit.objects.filter(either(actor, (LOG, "agency_id"), (READ, "agency_id")))


def handovers_visible(actor: Actor) -> QuerySet[Handover]:
    """The lists these bodies handed over, and those handed over to their points."""
    return Handover.objects.filter(either(actor, (READ, "agency_id"), (READ, "receiver__agency_id")))


def materials_visible(actor: Actor) -> QuerySet[Material]:
    """What these bodies print."""
    return Material.objects.filter(within(actor, READ))


def stock_visible(actor: Actor) -> QuerySet[Stock]:
    """What lies at their points."""
    return Stock.objects.filter(within(actor, READ, column="point__agency_id"))
