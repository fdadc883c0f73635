"""The records behind one cell, out of the same definition that counted them."""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import F, Q, QuerySet, Sum

from gongkai.accounts.actor import Actor, Scope
from gongkai.accounts.errors import Unknown
from gongkai.law.forms import Form
from gongkai.law.report_periods import ReportPeriod
from gongkai.statistics.cells import places
from gongkai.statistics.displays import Record, Records
from gongkai.statistics.figure import Figure, Part, Place, Shape, Span
from gongkai.statistics.spans import span_of

READ = "statistics.read"


def records(
    actor: Actor,
    form: Form,
    key: str,
    period: ReportPeriod,
    agency_ids: Collection[int],
    *,
    page: int = 1,
    size: int = 50,
) -> Records:
    """The records a cell counts, the newest first, of the bodies whose reports this person may read.

    One whose body or section they may not read in its own room shows number and day, but no title.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    place = places(form.key).get(key)
    if place is None:
        raise Unknown
    bodies = _reached(actor, agency_ids)
    found = [
        _Found(part, _narrowed(part, place, span_of(form, place.series, period), bodies)) for part in place.figure.parts
    ]
    total = sum(one.rows.count() for one in found)
    value = sum((one.sum(place.figure.amount) for one in found), Decimal(0)) if place.figure.amount else Decimal(total)
    first = (max(page, 1) - 1) * size
    newest = sorted((key for one in found for key in one.newest(first + size)), key=_order)[first : first + size]
    shown = {pk: record for one in found for pk, record in one.shown(newest, actor, place.figure).items()}
    return Records(tuple(shown[part, pk] for _on, pk, part in newest), total, value)


Key = tuple[Any, int, int]  # the day that counts, the record, and which part of the figure it is of


class _Found:
    """The records of one part that a cell counts: first only their numbers and days, then those of the page."""

    def __init__(self, part: Part, rows: QuerySet[Any]) -> None:
        self.part, self.rows = part, rows

    def sum(self, amount: str) -> Decimal:
        """What they come to, in 元."""
        return Decimal(self.rows.order_by().aggregate(value=Sum(amount))["value"] or 0)

    def newest(self, most: int) -> list[Key]:
        """The newest of them, by day and number."""
        rows = self.rows.order_by(F(self.part.on).desc(nulls_last=True), "-pk")
        return [(on, pk, id(self)) for on, pk in rows.values_list(F(self.part.on), "pk")[:most]]

    def shown(self, keys: list[Key], actor: Actor, figure: Figure) -> dict[tuple[int, int], Record]:
        """The fields of those on the page."""
        own = [pk for _on, pk, part in keys if part == id(self)]
        reach = actor.scope(self.part.shape.permission)
        rows = self.rows.filter(pk__in=own).values("pk", **_fields(self.part, figure.amount)) if own else ()
        return {(id(self), row["pk"]): _record(row, self.part.shape, reach, unit=figure.unit) for row in rows}


def _order(key: Key) -> tuple[int, int]:
    on, pk, _part = key
    return (-on.toordinal() if on else 0, -pk)


def _narrowed(part: Part, place: Place, span: Span, bodies: Collection[int]) -> QuerySet[Any]:
    """The records of a part that one cell counts, of these bodies."""
    rows = part.rows(span).filter(**{f"{part.shape.agency_id}__in": bodies})
    for only in place.only:
        among = Q(**{f"{only.field}__in": sorted(only.values)})
        rows = rows.filter(~among if only.but else among)
    return rows


def _reached(actor: Actor, agency_ids: Collection[int]) -> set[int]:
    scope = actor.scope(READ)
    bodies = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    return set(agency_ids) if scope.everything else set(agency_ids) & bodies


def _fields(part: Part, amount: str) -> dict[str, F]:
    shape = part.shape
    paths = {
        "_number": shape.number, "_title": shape.title, "_agency": shape.agency_id, "_section": shape.section,
        "_name": shape.agency_name, "_opens": shape.opens, "_on": part.on, "_note": shape.note, "_amount": amount,
        "_desk": shape.desk,
    }  # fmt: skip
    return {name: F(path) for name, path in paths.items() if path}


def _record(row: Mapping[str, Any], shape: Shape, reach: Scope, *, unit: str) -> Record:
    readable = _may_read(reach, row.get("_desk", row["_agency"]), row.get("_section"))
    return Record(
        kind=shape.kind,
        pk=row["_opens"],
        number=str(row["_number"] or ""),
        title=(row["_title"] or "") if readable else "",
        on=row["_on"],
        agency_name=row["_name"],
        note=str(row.get("_note") or "") if readable else "",
        amount=row.get("_amount"),
        unit=unit,
    )


def _may_read(reach: Scope, agency_id: int, section_id: int | None) -> bool:
    return reach.everything or agency_id in reach.agency_ids or (agency_id, section_id) in reach.sections
