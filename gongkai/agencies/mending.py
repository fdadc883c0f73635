"""更正沿革: the lines of a body's history that can be put right, each with the days it may lie between."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Model
from django.utils import timezone

from gongkai.agencies.errors import OutOfOrder, UnknownLine
from gongkai.agencies.lineage import EARLIEST, founded_on
from gongkai.agencies.models import Agency, AgencyDuty, AgencyName, AgencyPlace, Succession
from gongkai.agencies.naming import must_be_free

DAY = timedelta(days=1)
ROWS: Mapping[str, type[Model]] = {
    "name": AgencyName,
    "place": AgencyPlace,
    "duty": AgencyDuty,
    "succession": Succession,
}


@dataclass(frozen=True)
class Mend:
    """What a line should say: its first day, its basis, and for a name or a duty its words."""

    on: date
    basis: str
    words: str = ""


def row_of(agency: Agency, line: str) -> Any:
    """The row behind a line such as `name-12`, if it is this body's."""
    sort, _dash, number = line.partition("-")
    if sort not in ROWS or not (number.isascii() and number.isdecimal() and len(number) < 16):
        raise UnknownLine
    owner = {"predecessor": agency} if sort == "succession" else {"agency": agency}
    row = ROWS[sort]._default_manager.select_for_update(of=("self",)).filter(pk=int(number), **owner).first()
    if row is None:
        raise UnknownLine
    return row


def words_of(row: Any) -> str:
    """What the line says beside its day and basis."""
    if isinstance(row, AgencyName):
        return row.name
    if isinstance(row, AgencyPlace):
        return row.parent.name if row.parent else ""
    return row.what if isinstance(row, AgencyDuty) else row.takes


def day_of(row: Any) -> date:
    """The first day the line speaks of."""
    found: date = row.on if isinstance(row, Succession) else row.from_on
    return found


def mend(agency: Agency, row: Any, said: Mend) -> None:
    """Write the line, and keep its neighbours without gap or overlap."""
    if isinstance(row, Succession):
        _mend_succession(agency, row, said)
        return
    if isinstance(row, AgencyName) and said.words != row.name:
        _rename(agency, row, said.words)
    if isinstance(row, AgencyDuty):
        row.what = said.words
    _move_start(row, said.on)
    row.basis = said.basis
    row.save()


def _rename(agency: Agency, row: AgencyName, name: str) -> None:
    if row.to_on is None or name == agency.name or row.name == agency.name:
        must_be_free(name, but=agency.pk)
        agency.name = name
        agency.save(update_fields=["name"])
    row.name = name


def _move_start(row: Any, on: date) -> None:
    """The row before ends on the eve; the day stays between its neighbours."""
    if on == row.from_on:
        return
    before = _before(row)
    first = before.from_on + DAY if before else EARLIEST
    _must_lie(row, on, first=first, last=min(row.to_on or timezone.localdate(), timezone.localdate()))
    if before:
        before.to_on = on - DAY
        before.save(update_fields=["to_on"])
    elif not isinstance(row, AgencyDuty):
        _move_founding(row, on)
    row.from_on = on


def _before(row: Any) -> Any:
    """The row that ends on the eve of this one."""
    same: dict[str, Any] = {"agency_id": row.agency_id}
    if isinstance(row, AgencyDuty):
        same = {"kind": row.kind, "scope_id": row.scope_id, "what": row.what}
    rows = type(row)._default_manager.filter(**same, to_on=row.from_on - DAY).exclude(pk=row.pk)
    return rows.first()


def _move_founding(row: Any, on: date) -> None:
    """The first name and the first place begin on one day, that of the founding."""
    other = AgencyPlace if isinstance(row, AgencyName) else AgencyName
    twin = other.objects.filter(agency_id=row.agency_id, from_on=row.from_on).first()
    if twin is not None:
        _must_lie(row, on, first=EARLIEST, last=twin.to_on or timezone.localdate())
        twin.from_on = on
        twin.save(update_fields=["from_on"])


def _mend_succession(agency: Agency, row: Succession, said: Mend) -> None:
    """The day a body ended holds for all its heirs and for its last name and place."""
    row.takes, row.basis = said.words, said.basis
    row.save(update_fields=["takes", "basis"])
    if said.on == row.on:
        return
    last_name, last_place = agency.names.order_by("-from_on").first(), agency.places.order_by("-from_on").first()
    ends: list[AgencyName | AgencyPlace] = [one for one in (last_name, last_place) if one is not None]
    born = [day for day in (founded_on(row.successor),) if day is not None]
    first = max([*(one.from_on + DAY for one in ends), *born], default=EARLIEST)
    _must_lie(row, said.on, first=first, last=timezone.localdate())
    for one in ends:
        one.to_on = said.on - DAY
        one.save(update_fields=["to_on"])
    agency.passed_to.update(on=said.on)
    agency.closed_on = said.on - DAY
    agency.save(update_fields=["closed_on"])


def _must_lie(row: Any, on: date, *, first: date, last: date) -> None:
    if not first <= on <= last:
        what = words_of(row) or str(row)
        raise OutOfOrder(what=what, first=first.isoformat(), last=last.isoformat(), on=on.isoformat())
