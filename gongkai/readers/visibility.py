"""Which reports and figures a person may know of: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.readers.models import DayViews, Fault, ItemViews, UsefulMark

READ, HANDLE, CONFIGURE = "readers.read", "readers.handle", "readers.configure"
NOBODY = 0  # the pages of the site that belong to no single body


def within(actor: Actor, permission: str = READ, *, column: str = "agency_id") -> Q:
    """The bodies a permission reaches, with those of a single section's duty: a page has no section."""
    scope = actor.scope(permission)
    if scope.everything:
        return EVERYTHING
    bodies = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    return Q(**{f"{column}__in": bodies})


def faults_visible(actor: Actor, permission: str = READ) -> QuerySet[Fault]:
    """The reports that lie with the bodies this person's duties reach, and those they passed on."""
    reach = within(actor, permission)
    return Fault.objects.filter(reach if permission != READ else reach | within(actor, column="passed_from_id"))


def marks_visible(actor: Actor) -> QuerySet[UsefulMark]:
    """The presses under the items of these bodies."""
    return UsefulMark.objects.filter(within(actor))


def views_visible(actor: Actor) -> QuerySet[DayViews]:
    """The sums of these bodies' pages; those of no single body for whoever reaches everywhere."""
    return DayViews.objects.filter(within(actor))


def item_views_visible(actor: Actor) -> QuerySet[ItemViews]:
    """The sums of these bodies' items."""
    return ItemViews.objects.filter(within(actor))
