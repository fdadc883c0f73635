"""What people type into this room: lists of lines, units, persons."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.agencies.reach import At
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.entry import plain
from gongkai.supervision.errors import NotAUnit, NothingChosen, TooMany
from gongkai.supervision.visibility import INSPECT

MOST_ITEMS = 60
MOST_UNITS = 300


def lines(text: str, *, what: str, most: int, field: str) -> list[str]:
    """One entry a line: tidied, each once, at least one."""
    found = [
        plain.one_line(line) for line in plain.needed(text, what=what, most=most * MOST_ITEMS, field=field).split("\n")
    ]
    kept = list(dict.fromkeys(plain.said(line, what=what, most=most, field=field) for line in found if line))
    if len(kept) > MOST_ITEMS:
        raise TooMany(what=what, given=len(kept), most=MOST_ITEMS, field=field)
    return kept


def doc_number(text: str, *, field: str) -> str:
    """A document number with 〔〕 around its year, however it was typed."""
    return normalise_doc_number(plain.said(plain.one_line(text), what="依据文号", most=80, field=field))


def units(agency_ids: Iterable[int], *, by: Actor, field: str = "agency_ids") -> Sequence[Agency]:
    """Units in use that this person oversees, each once."""
    wanted = list(dict.fromkeys(agency_ids))
    if not wanted:
        raise NothingChosen(what="单位", field=field)
    if len(wanted) > MOST_UNITS:
        raise TooMany(what="单位", given=len(wanted), most=MOST_UNITS, field=field)
    found = list(_in_use(wanted))
    if len(found) != len(wanted) or not all(by.may(INSPECT, At(one.pk)) for one in found):
        raise NotAUnit(field=field)
    return found


def section_of(agency_id: int, section_id: int | None, *, field: str = "section_id") -> Section | None:
    """A section in use of that unit, or none."""
    if section_id is None:
        return None
    found = Section.objects.filter(pk=section_id, agency_id=agency_id, is_active=True).first()
    if found is None:
        raise NotAUnit(field=field)
    return found


def _in_use(pks: Sequence[int]) -> QuerySet[Agency]:
    found: QuerySet[Agency] = Agency.objects.filter(pk__in=pks, is_active=True).order_by("position", "pk")
    return found
