"""What the public is told of a point: chosen once, checked for what must not go out, kept as it was agreed to."""

from datetime import date, datetime
from typing import Any

from gongkai.agencies.models import Agency
from gongkai.outlets.models import Point
from gongkai.review import release_check

PUBLIC = ("name", "kind", "level", "owner", "address", "room", "route", "hours", "opens_on_holidays", "phone", "note")
WORDS = ("name", "owner", "address", "room", "route", "hours", "note")


def facts_of(point: Point) -> dict[str, Any]:
    """The facts the public may know of a place: nobody's name, nothing for staff."""
    agency: Agency = point.agency
    newest = point.equipment.order_by("-counted_on").first()
    counted = ("computers", "printers", "screens", "catalogues")
    return {
        **{name: getattr(point, name) for name in PUBLIC},
        **{name: getattr(newest, name) if newest else 0 for name in counted},
        "electronic_since": _day(point.electronic_since),
        "agency_code": agency.code,
        "agency_name": agency.name,
    }


def is_current(point: Point) -> bool:
    """Whether the public reads what stands in the record."""
    return bool(point.shown) and point.shown == facts_of(point)


def blocking(agency: Agency, text: str, *, place: str) -> str:
    """What in a text must not go out, in words; empty when nothing.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    return release_check.in_words(release_check.held_back(agency, [(place, text)]))


def words_of(point: Point) -> str:
    """Everything of a place that is free text for the public, for the scan."""
    return "\n".join(str(getattr(point, name)) for name in WORDS)


def _day(on: date | datetime | None) -> str:
    return f"{on:%Y-%m-%d}" if on else ""
