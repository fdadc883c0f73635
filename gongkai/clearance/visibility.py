"""Which batches and which of their items a person may know of: the one place this is decided."""

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.clearance.models import Clearance, ClearanceLine

READ, PLAN, CLEAR = "clearance.read", "clearance.plan", "clearance.clear"
SIGN, APPROVE = "clearance.sign", "clearance.approve"


def visible_to(actor: Actor) -> QuerySet[Clearance]:
    """The batches of every body in which this person has a duty, if only in one section."""
    scope = actor.scope(READ)
    bodies = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    return Clearance.objects.all() if scope.everything else Clearance.objects.filter(agency_id__in=bodies)


def one(actor: Actor, pk: int) -> Clearance:
    """One batch with its body; unknown and hidden look the same."""
    found = visible_to(actor).select_related("agency", "made_by").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def lines_visible(actor: Actor, clearance: Clearance) -> QuerySet[ClearanceLine]:
    """The items of a batch this person may read: all, or those of the own section."""
    reach = actor.scope(READ).condition("clearance__agency_id", "section_id")
    return ClearanceLine.objects.filter(reach, clearance=clearance)
