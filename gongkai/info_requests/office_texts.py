"""Whose texts somebody may look after: those of their own offices, or those of all."""

from dataclasses import dataclass

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed
from gongkai.accounts.permissions import PERMISSIONS

PERMISSION = "info_requests.texts"


@dataclass(frozen=True)
class Office:
    """An agency, as something a permission is asked about."""

    agency_id: int


def may_keep(agency_id: int | None, *, by: Actor) -> bool:
    """Whether this person looks after the texts of that agency; of all agencies, where none is named."""
    if agency_id is None:
        return by.scope(PERMISSION).everything
    return by.may(PERMISSION, Office(agency_id))


def must_keep(agency_id: int | None, *, by: Actor) -> None:
    """Refuse whoever does not look after these texts."""
    if not may_keep(agency_id, by=by):
        raise NotAllowed(label=PERMISSIONS[PERMISSION].label)
