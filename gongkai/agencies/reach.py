"""Where something stands, and whoever acts on it: what permission checks need to know of each other."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from gongkai.agencies.errors import Closed, InTheFuture, UnknownAgency
from gongkai.agencies.models import Agency

ADMINISTER = "agencies.administer"


@dataclass(frozen=True)
class At:
    """A place a permission can be asked about: a body, perhaps one section of it."""

    agency_id: int | None
    section_id: int | None = None


class Doer(Protocol):
    """Whoever acts: an `accounts.actor.Actor`, which this lower package must not import."""

    @property
    def user_id(self) -> int | None:
        """The person's number; none for the program itself."""
        ...

    @property
    def name(self) -> str:
        """The name as it stood then."""
        ...

    @property
    def agency_id(self) -> int | None:
        """The body the person works in."""
        ...

    @property
    def is_system(self) -> bool:
        """Whether it is the program itself."""
        ...

    def may(self, permission: str, about: Any = None) -> bool:
        """Whether the person may do it."""
        ...

    def must(self, permission: str, about: Any = None) -> None:
        """Refuse unless the person may do it."""
        ...


def locked(agency_id: int) -> Agency:
    """The body, held until the transaction ends."""
    agency = Agency.objects.select_for_update().filter(pk=agency_id).first()
    if agency is None:
        raise UnknownAgency
    return agency


def locked_in_use(agency_id: int) -> Agency:
    """The same, refused when the body has been closed."""
    agency = locked(agency_id)
    if not agency.is_active:
        raise Closed(name=agency.name)
    return agency


def may_run_above(by: Doer, agency: Agency) -> bool:
    """Whether the person administers the body's superior; whoever administers the top runs the top."""
    return by.may(ADMINISTER, At(agency.parent_id or agency.pk))


def must_run_above(by: Doer, agency: Agency) -> None:
    """Refuse unless the person administers the branch in which the body stands; a stranger's body looks unknown."""
    if not by.may(ADMINISTER, At(agency.pk)):
        raise UnknownAgency
    by.must(ADMINISTER, At(agency.parent_id or agency.pk))


def must_run(by: Doer, agency: Agency) -> None:
    """Refuse unless the person administers the body itself; a stranger's body looks unknown."""
    if not by.may(ADMINISTER, At(agency.pk)):
        raise UnknownAgency


def must_have_come(on: date, *, today: date) -> None:
    """Refuse a change that has not taken effect yet."""
    if on > today:
        raise InTheFuture(on=on.isoformat())
