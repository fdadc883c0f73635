"""The public projection of the reading places: what a second person agreed to, and nothing else leaves the room.

Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gongkai.law.vocabulary import Level
from gongkai.outlets import clock, opening
from gongkai.outlets.models import Point
from gongkai.outlets.vocabulary import PointKind


@dataclass(frozen=True)
class PublicPoint:
    """One reading place as the public knows it; `is_open` and `opens_next` are of the moment asked about."""

    id: int
    name: str
    kind: PointKind
    level: Level
    owner: str
    address: str
    room: str
    route: str
    hours: str
    opens_on_holidays: bool
    phone: str
    note: str
    agency_code: str
    agency_name: str
    computers: int
    printers: int
    screens: int
    catalogues: int
    is_electronic: bool
    is_open: bool
    opens_next: datetime | None
    updated_on: date


def points(*, at: datetime, kind: str = "", agency_code: str = "", q: str = "") -> list[PublicPoint]:
    """Every place the public is told of, by kind and name, narrowed where asked; one query. `at` is local time."""
    shown = Point.objects.filter(closed_on__isnull=True, shown_at__isnull=False).order_by("pk")
    found = [_public(pk, facts, shown_at, at) for pk, facts, shown_at in shown.values_list("pk", "shown", "shown_at")]
    chosen = [one for one in found if _fits(one, kind=kind, agency_code=agency_code, words=q.split()[:5])]
    order = list(PointKind)
    return sorted(chosen, key=lambda one: (order.index(one.kind), one.name))


def point(pk: int, *, at: datetime) -> PublicPoint | None:
    """One of them, or none."""
    row = (
        Point.objects.filter(pk=pk, closed_on__isnull=True, shown_at__isnull=False)
        .values_list("shown", "shown_at")
        .first()
    )
    return _public(pk, row[0], row[1], at) if row else None


def _fits(one: PublicPoint, *, kind: str, agency_code: str, words: list[str]) -> bool:
    text = f"{one.name} {one.address} {one.owner}"
    return (
        (not kind or one.kind == kind)
        and (not agency_code or one.agency_code == agency_code)
        and all(word in text for word in words)
    )


def _public(pk: int, facts: Mapping[str, Any], shown_at: datetime | None, at: datetime) -> PublicPoint:
    plain = {name: value for name, value in facts.items() if name not in ("kind", "level", "electronic_since")}
    moment: dict[str, Any] = {"at": at, "calendar": clock.calendar(), "on_holidays": facts["opens_on_holidays"]}
    return PublicPoint(
        id=pk,
        kind=PointKind(facts["kind"]),
        level=Level(facts["level"]),
        is_electronic=bool(facts["electronic_since"]) and facts["electronic_since"] <= f"{at:%Y-%m-%d}",
        is_open=opening.is_open(facts["hours"], **moment),
        opens_next=opening.opens_next(facts["hours"], **moment),
        updated_on=(shown_at or at).astimezone(at.tzinfo).date(),
        **plain,
    )
