"""Counters kept in step with the projection, so that no page counts rows.

Each public item is counted in eight rows: its own agency, column and year, and every combination in which some of the
three are left open (`ANY_AGENCY`, `ANY_COLUMN`, `ANY_YEAR`). A total or a facet is then a handful of rows by index.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.db import connection
from django.db.models import Count, F, Q

from gongkai.agencies.models import Agency
from gongkai.catalogue import tree
from gongkai.publication import straight, topics
from gongkai.publication.models import FacetCount, PublicItem
from gongkai.publication.public_filters import PublicFilters
from gongkai.publication.public_rows import AgencyCount, ColumnCount, Facets, FacetValue

ANY_AGENCY, ANY_COLUMN, ANY_YEAR = 0, "", 0
Cell = tuple[int, str, int]


def cells(agency_id: int, column_code: str, year: int) -> Iterator[Cell]:
    """The eight rows in which one item counts, always in the same order."""
    return product((ANY_AGENCY, agency_id), (ANY_COLUMN, column_code), (ANY_YEAR, year))


@dataclass(frozen=True)
class Change:
    """Where an item was counted, and where it is to be counted now."""

    before: Cell | None
    after: Cell | None
    topics_before: topics.Topics = ()
    topics_after: topics.Topics = ()


def apply(change: Change) -> None:
    """Bring the counters in step. Called last in an action, after the journal, so that two actions never wait in a ring."""
    if change.before != change.after:
        if change.before:
            _take_away(change.before)
        if change.after:
            _add(change.after)
    topics.apply(change.topics_before, change.topics_after)


def _add(cell: Cell) -> None:
    """Count one more item."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO publication_facetcount (agency_id, column_code, year, count) VALUES (%s, %s, %s, 1) "
            "ON CONFLICT (agency_id, column_code, year) DO UPDATE SET count = publication_facetcount.count + 1",
            list(cells(*cell)),
        )


def _take_away(cell: Cell) -> None:
    """Count one item less; a row that comes to nothing goes."""
    touched = FacetCount.objects.filter(_any_of(cells(*cell)))
    touched.update(count=F("count") - 1)
    touched.filter(count=0).delete()


def naive() -> Counter[Cell]:
    """The counters as they should stand, by counting every public row."""
    counted: Counter[Cell] = Counter()
    groups = PublicItem.objects.order_by().values_list("agency_id", "column_code", "year").annotate(n=Count("pk"))
    for agency_id, column_code, year, n in groups:
        for cell in cells(agency_id, column_code, year):
            counted[cell] += n
    return counted


def total(filters: PublicFilters) -> int:
    """How many public items fit."""
    where, bound = _where(filters, filters.codes())
    statement = f"SELECT sum(count) FROM publication_facetcount WHERE {where}"  # noqa: S608 - our own words, values bound
    return int(straight.rows(statement, bound)[0][0] or 0)


def facets(filters: PublicFilters) -> Facets:
    """Counts beside every choice, each facet as if its own filter were open; exact. Three queries, four under a column."""
    codes = filters.codes()
    years = sorted(_values(filters, codes, "year"), key=lambda year: -year.value)
    return Facets(
        agencies=_values(filters, codes, "agency_id"),
        columns=_values(filters, (), "column_code"),
        years=years,
        total=sum(year.count for year in years if filters.year in (None, year.value)),
    )


def columns_with_counts(filters: PublicFilters | None = None) -> list[ColumnCount]:
    """Every live column in the order of the menu, each with the items in it and below it. Two queries."""
    own = _by_column(filters or PublicFilters())
    return [
        ColumnCount(
            node.code,
            node.name,
            node.description,
            node.depth,
            node.parent_code,
            node.page,
            node.takes_items,
            sum(own.get(code, 0) for code in node.codes),
        )
        for node in tree.read().walk()
    ]


def agencies_with_counts(filters: PublicFilters | None = None) -> list[AgencyCount]:
    """Every agency in use, in order, with its public items. Two queries, three where a column is chosen."""
    chosen = filters or PublicFilters()
    own = {value.value: value.count for value in _values(chosen, chosen.codes(), "agency_id")}
    rows = Agency.objects.filter(Q(is_active=True) | Q(pk__in=own)).order_by("position", "id")
    fields = ("id", "code", "name", "short_name", "kind", "level", "parent_id")
    return [AgencyCount(**row, count=own.get(row["id"], 0)) for row in rows.values(*fields)]


def _by_column(filters: PublicFilters) -> dict[str, int]:
    return {one.value: one.count for one in _values(filters, (), "column_code")}


def _where(filters: PublicFilters, codes: Sequence[str], spread: str = "") -> tuple[str, list[Any]]:
    """The counter rows that answer a filter; `spread` names the dimension to list value by value."""
    bound: list[Any] = []
    parts = []
    for name, value in (("agency_id", filters.agency_id or ANY_AGENCY), ("year", filters.year or ANY_YEAR)):
        parts.append(f"{name} > 0" if name == spread else f"{name} = %s")
        bound += [] if name == spread else [value]
    if spread == "column_code":
        return " AND ".join([*parts, "column_code <> ''"]), bound
    columns = codes or (ANY_COLUMN,)
    return " AND ".join([*parts, f"column_code IN ({straight.marks(len(columns))})"]), [*bound, *columns]


def _values(filters: PublicFilters, codes: Sequence[str], field: str) -> list[FacetValue]:
    where, bound = _where(filters, codes, field)
    statement = f"SELECT {field}, sum(count) FROM publication_facetcount WHERE {where} GROUP BY {field}"  # noqa: S608
    found = [FacetValue(value, int(n)) for value, n in straight.rows(statement, bound)]
    return sorted(found, key=lambda one: (-one.count, str(one.value)))


def _any_of(chosen: Iterable[Cell]) -> Q:
    where = Q()
    for agency_id, column_code, year in chosen:
        where |= Q(agency_id=agency_id, column_code=column_code, year=year)
    return where
