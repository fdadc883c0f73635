"""Counters kept in step with the projection, so that no page counts rows.

Each public item is counted in eight rows: its own agency, column and year, and every combination in which some of the
three are left open (`ANY_AGENCY`, `ANY_COLUMN`, `ANY_YEAR`). A total or a facet is then a handful of rows by index.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from django.db import connection
from django.db.models import Count, F, Q, QuerySet, Sum

from gongkai.agencies.models import Agency
from gongkai.catalogue import tree
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


def apply(change: Change) -> None:
    """Bring the counters in step. Called last in an action, after the journal, so that two actions never wait in a ring."""
    if change.before == change.after:
        return
    if change.before:
        _take_away(change.before)
    if change.after:
        _add(change.after)


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
    rows = _rows(filters, codes=filters.codes())
    return rows.aggregate(n=Sum("count"))["n"] or 0


def facets(filters: PublicFilters) -> Facets:
    """Counts beside every choice, each facet as if its own filter were open; exact."""
    codes = filters.codes()
    agencies = _rows(filters.without("agency_id"), codes=codes, spread="agency_id")
    columns = _rows(filters.without("column_code"), codes=(), spread="column_code")
    years = _rows(filters.without("year"), codes=codes, spread="year")
    return Facets(
        agencies=_values(agencies, "agency_id"),
        columns=_values(columns, "column_code"),
        years=sorted(_values(years, "year"), key=lambda year: -year.value),
        total=_rows(filters, codes=codes).aggregate(n=Sum("count"))["n"] or 0,
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
    chosen = (filters or PublicFilters()).without("agency_id")
    own = {
        value.value: value.count
        for value in _values(_rows(chosen, codes=chosen.codes(), spread="agency_id"), "agency_id")
    }
    rows = Agency.objects.filter(Q(is_active=True) | Q(pk__in=own)).order_by("position", "id")
    fields = ("id", "code", "name", "short_name", "kind", "level", "parent_id")
    return [AgencyCount(**row, count=own.get(row["id"], 0)) for row in rows.values(*fields)]


def _by_column(filters: PublicFilters) -> dict[str, int]:
    rows = _rows(filters.without("column_code"), codes=(), spread="column_code")
    return dict(rows.values_list("column_code", "count"))


def _rows(filters: PublicFilters, *, codes: Iterable[str], spread: str = "") -> QuerySet[FacetCount]:
    """The counter rows that answer a filter; `spread` names the dimension to list value by value."""
    where = Q(agency_id=filters.agency_id or ANY_AGENCY) & Q(year=filters.year or ANY_YEAR)
    match spread:
        case "agency_id":
            where = Q(agency_id__gt=ANY_AGENCY) & Q(year=filters.year or ANY_YEAR)
        case "year":
            where = Q(agency_id=filters.agency_id or ANY_AGENCY) & Q(year__gt=ANY_YEAR)
    if spread == "column_code":
        return FacetCount.objects.filter(where & ~Q(column_code=ANY_COLUMN))
    return FacetCount.objects.filter(where & Q(column_code__in=codes or (ANY_COLUMN,)))


def _values(rows: QuerySet[FacetCount], field: str) -> list[FacetValue]:
    summed = rows.order_by().values_list(field).annotate(n=Sum("count"))
    return sorted((FacetValue(value, n) for value, n in summed), key=lambda one: (-one.count, str(one.value)))


def _any_of(chosen: Iterable[Cell]) -> Q:
    where = Q()
    for agency_id, column_code, year in chosen:
        where |= Q(agency_id=agency_id, column_code=column_code, year=year)
    return where
