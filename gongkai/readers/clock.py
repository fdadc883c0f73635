"""Until when a reader is to be answered, and the settings it comes from. The one writer of `due_on`.

No law names a number of days for a report of an error on a page; the number is the place's own setting.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gongkai.agencies.queries import above, superiors
from gongkai.information.clock import calendar
from gongkai.readers.models import DUE_DAYS, WARN_DAYS, Fault, ReaderPolicy

__all__ = ["Terms", "calendar", "reckon", "reminded_until", "terms_for", "terms_of"]


@dataclass(frozen=True)
class Terms:
    """The settings that hold for a body."""

    due_days: int = DUE_DAYS
    warn_days: int = WARN_DAYS
    basis: str = ""
    set_by: str = ""  # the body whose setting it is; empty: the default


def terms_of(agency_id: int) -> Terms:
    """The settings of the body, or of the nearest one above it that has its own."""
    return terms_for([agency_id])[agency_id]


def terms_for(agency_ids: Collection[int]) -> dict[int, Terms]:
    """The settings of many bodies, in two queries."""
    known = superiors()
    own = {
        row.agency_id: Terms(row.due_days, row.warn_days, row.basis, row.agency.name)
        for row in ReaderPolicy.objects.select_related("agency")
    }
    lines = {pk: [pk, *above(pk, known)] for pk in agency_ids}
    return {pk: next((own[body] for body in line if body in own), Terms()) for pk, line in lines.items()}


def reminded_until(agency_ids: Collection[int], *, today: date) -> dict[int, date]:
    """Of each body, the last day that is close by its own setting: what is due until then is to be reminded of."""
    working = calendar()
    return {pk: working.add(today, terms.warn_days) for pk, terms in terms_for(agency_ids).items()}


def reckon(fault: Fault) -> None:
    """Set the due date of a report about to be saved: the day it came is day zero."""
    working = calendar()
    fault.due_on = working.add(fault.received_on, terms_of(fault.agency_id).due_days)
    fault.due_provisional = working.provisional(fault.due_on)
