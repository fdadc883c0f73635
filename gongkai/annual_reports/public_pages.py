"""What the public pages of annual reports ask besides `public`: which bodies, which levels, which items are reports.

All of it is read off `public.released`, so what is taken back is gone from here in the same moment.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q

from gongkai.annual_reports.public import released
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.vocabulary import Level

_BODY = ("item__public__agency_code", "item__public__agency_name")
_PLACE = ("item_id", "item__public__agency_code", "report__year", "report__scope")


@dataclass(frozen=True)
class PublicBody:
    """A body with released reports, under the name of its newest one."""

    code: str
    name: str
    count: int


@dataclass(frozen=True)
class ReportPlace:
    """Which report an item is."""

    code: str
    year: int
    scope: Scope


def bodies(year: int | None = None) -> list[PublicBody]:
    """The bodies with released reports, in the order of the bodies. One query."""
    found = released() if year is None else released().filter(report__year=year)
    named: dict[str, tuple[str, int]] = {}
    for code, name in found.order_by("report__agency__position", "report__agency_id", "-report__year").values_list(
        *_BODY
    ):
        first, count = named.get(code, (name, 0))
        named[code] = first, count + 1
    return [PublicBody(code, name, count) for code, (name, count) in named.items()]


def years_counted() -> list[tuple[int, int]]:
    """Each year with how many released reports it has, the newest first. One query."""
    counted = released().order_by("-report__year").values_list("report__year")
    return [(year, count) for year, count in counted.annotate(count=Count("pk"))]


def levels(year: int) -> list[Level]:
    """The levels whose bodies have released reports of a year, from the top. One query."""
    found = set(
        released().filter(report__year=year).order_by().values_list("report__agency__level", flat=True).distinct()
    )
    return [level for level in Level if level.value in found]


def doubled() -> frozenset[tuple[str, int]]:
    """Code and year of every body with two released reports of one year: by itself, and with all below it. One query."""
    grouped = released().order_by().values_list("item__public__agency_code", "report__year")
    counted = grouped.annotate(own=Count("pk", filter=Q(report__scope=Scope.OWN)), every=Count("pk"))
    return frozenset((code, year) for code, year, own, every in counted if 0 < own < every)


def of_items(item_ids: Collection[int] | None = None) -> dict[int, ReportPlace]:
    """Those of these items, or of all, that are released reports with figures. One query."""
    found = released() if item_ids is None else released().filter(item_id__in=item_ids)
    return {item_id: ReportPlace(code, year, Scope(scope)) for item_id, code, year, scope in found.values_list(*_PLACE)}
