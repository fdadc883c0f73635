"""The rest of the office's year in the demo county: room by room, in the order in which one stands on the other."""

from collections.abc import Callable
from datetime import date
from random import Random

from gongkai.demo import (
    assessment,
    cataloguing,
    clarifications,
    clearance,
    complaints,
    consultations,
    doc_register,
    history,
    kinds,
    notices,
    office_people,
    office_work,
    outlets,
    publishing,
    readers,
    redaction,
    reviewing,
    site_checks,
    supervision,
)
from gongkai.demo.county import Unit

Fill = Callable[..., None]
ROOMS: tuple[Fill, ...] = (
    history.build,
    office_people.build,
    office_work.build,
    outlets.build,
    clarifications.build,
    consultations.build,
    complaints.build,
    supervision.build,
    assessment.build,
    redaction.build,
    clearance.build,
    reviewing.build,
    kinds.build,
    cataloguing.build,
    doc_register.build,
    publishing.build,
    readers.build,
    site_checks.build,
    notices.build,
)


def build(units: dict[str, Unit], *, seed: int, today: date) -> None:
    """Five years of records in every room; the same for the same seed and day."""
    for number, fill in enumerate(ROOMS):
        fill(units, today=today, random=Random(seed + number))  # noqa: S311 - the demo must come out the same every time
