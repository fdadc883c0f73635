"""What the public reads of notes, declarations and guides: agreed by a second person, nobody's name.

Law: Regulation 2019, Arts. 12, 20-21; Regulation 2008, Art. 19.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from gongkai.catalogue.entering import NOTE_PARTS
from gongkai.catalogue.models import CompileNote, NilDeclaration
from gongkai.catalogue.vocabulary import NilState
from gongkai.law.openness import duties


@dataclass(frozen=True)
class PublicNil:
    """An agency has nothing in a column for a time, and why."""

    agency_id: int
    agency_code: str
    agency_name: str
    column_code: str
    heading: str
    reason: str
    from_on: date
    to_on: date


@dataclass(frozen=True)
class PublicNote:
    """目录编制说明 as the public reads it."""

    number: int
    agreed_on: date
    parts: Sequence[tuple[str, str]]  # heading, text


def nils(*, today: date) -> Mapping[str, Sequence[PublicNil]]:
    """Who has nothing in which column on a day, by the column's code. One query."""
    columns = {duty.code: duty for duty in duties() if duty.column}
    rows = NilDeclaration.objects.filter(state=NilState.AGREED, from_on__lte=today, to_on__gte=today)
    found: dict[str, list[PublicNil]] = {}
    for row in rows.select_related("agency").order_by("agency__position", "agency_id"):
        duty = columns.get(row.heading)
        if duty is not None:
            found.setdefault(duty.column, []).append(_public(row, duty.column, duty.text))
    return found


def note(agency_id: int) -> PublicNote | None:
    """An agency's note, or none. One query."""
    found = CompileNote.objects.filter(agency_id=agency_id, is_current=True).first()
    if found is None or found.agreed_at is None:
        return None
    parts = [(label, getattr(found, field)) for field, label in NOTE_PARTS.items() if getattr(found, field)]
    return PublicNote(found.number, timezone.localdate(found.agreed_at), parts)


def note_lines(agency_id: int) -> list[str]:
    """The same as lines, for what is printed."""
    found = note(agency_id)
    return [line for heading, text in found.parts for line in (f"{heading}：", *text.splitlines())] if found else []


def _public(row: NilDeclaration, column: str, text: str) -> PublicNil:
    return PublicNil(
        agency_id=row.agency_id,
        agency_code=row.agency.code,
        agency_name=row.agency.name,
        column_code=column,
        heading=text,
        reason=row.reason,
        from_on=row.from_on,
        to_on=row.to_on,
    )
