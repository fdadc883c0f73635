"""Finding one record for changing it, with the right to; unknown and hidden look the same."""

from typing import TypeVar

from django.db.models import Model, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.supervision.errors import NotAUnit
from gongkai.supervision.models import Evaluation
from gongkai.supervision.visibility import APPROVE, INSPECT

One = TypeVar("One", bound=Model)


def locked(visible: QuerySet[One], pk: int) -> One:
    """The record, locked until the transaction ends."""
    found = visible.filter(pk=pk).values_list("pk", flat=True).first()
    if found is None:
        raise Unknown
    return visible.model._default_manager.select_for_update().get(pk=found)


def office_of(by: Actor) -> int:
    """The body in whose name this person inspects: their own, else the first they oversee."""
    by.must(INSPECT)
    if by.agency_id and by.may(INSPECT, At(by.agency_id)):
        return by.agency_id
    return min(by.scope(INSPECT).agency_ids)


def overseen(agency_id: int, *, by: Actor, field: str = "agency_id") -> Agency:
    """A unit in use that this person oversees."""
    if not by.may(INSPECT, At(agency_id)):
        raise NotAUnit(field=field)
    found: Agency | None = Agency.objects.filter(pk=agency_id, is_active=True).first()
    if found is None:
        raise NotAUnit(field=field)
    return found


def must_approve(one: Evaluation, *, by: Actor) -> None:
    """Refuse unless this person approves for the body that drafted it: its head, or the competent office."""
    by.must(APPROVE, At(one.agency_id))
