"""Public lists of one sort of information: the decisions, fees, standards of all bodies as a table, and the collections 专题.

Read from the public projection alone, whoever asks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from gongkai.publication import keyset
from gongkai.publication.keyset import NEWEST, Cursor, Way
from gongkai.publication.models import PublicFile, PublicItem
from gongkai.publication.public_rows import PublicFileRow

PAGE = 20
COUNTED = 10_000  # up to here a list says how long it is
_ROW = ("item_id", "title", "kind", "agency_name", "doc_number", "summary", "made_on", "published_on", "extra")


@dataclass(frozen=True)
class Sort:
    """What a list takes in: items of these kinds or columns; `with_files` only those with something to download."""

    kinds: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    agency_id: int | None = None
    year: int | None = None
    words: str = ""
    with_files: bool = False


@dataclass(frozen=True)
class KindRow:
    """One item of such a list, with the public fields of its kind and its files."""

    item_id: int
    title: str
    kind: str
    agency_name: str
    doc_number: str
    summary: str
    made_on: date
    published_on: date
    extra: Mapping[str, Any]
    files: Sequence[PublicFileRow] = ()


@dataclass(frozen=True)
class KindPage:
    """One page of such a list with the marks of its neighbours, and how many items the list has; None: more than are counted."""

    rows: Sequence[KindRow]
    previous: str | None
    next: str | None
    total: int | None


def page(sort: Sort, cursor: str = "", size: int = PAGE) -> KindPage:
    """One page, newest first; three queries. Raises BadCursor for a mark this program would not have given."""
    start = keyset.decode(cursor) if cursor else None
    chosen = _chosen(sort)
    found = list(_beyond(chosen, start).values(*_ROW)[: size + 1])
    more, rows = len(found) > size, found[:size]
    back = start is not None and start.way is not Way.OLDER
    if back:
        rows.reverse()
    newer_left = more if back else start is not None
    older_left = bool(start and start.way is Way.NEWER) if back else more
    return KindPage(
        _with_files(rows, sort),
        previous=_mark(Way.NEWER, rows[0]) if rows and newer_left else None,
        next=_mark(Way.OLDER, rows[-1]) if rows and older_left else None,
        total=_total(chosen),
    )


def every(sort: Sort, *, most: int) -> Sequence[KindRow]:
    """The whole list for a sheet, newest first, as far as the sheet goes."""
    return [KindRow(**row) for row in _chosen(sort).order_by(*NEWEST).values(*_ROW)[:most]]


def bodies(sort: Sort) -> list[tuple[str, str, int]]:
    """The publishers in such a list: code, latest name in the record, how many items."""
    rows = _chosen(sort).order_by("agency_code").values_list("agency_code")
    return [(code, name, count) for code, name, count in rows.annotate(name=Max("agency_name"), n=Count("item_id"))]


def years(sort: Sort) -> list[tuple[int, int]]:
    """The years in such a list, newest first, and how many items each has."""
    rows = _chosen(sort).order_by("-year").values_list("year").annotate(n=Count("item_id"))
    return [(year, count) for year, count in rows]


def _chosen(sort: Sort) -> QuerySet[PublicItem]:
    chosen = PublicItem.objects.filter(Q(kind__in=sort.kinds) | Q(column_code__in=sort.columns))
    if sort.agency_id is not None:
        chosen = chosen.filter(agency_id=sort.agency_id)
    if sort.year is not None:
        chosen = chosen.filter(year=sort.year)
    for word in sort.words.split():
        chosen = chosen.filter(Q(title__icontains=word) | Q(summary__icontains=word))
    if sort.with_files:
        chosen = chosen.filter(Exists(PublicFile.objects.filter(public_item=OuterRef("pk"))))
    return chosen


def _total(chosen: QuerySet[PublicItem]) -> int | None:
    found = chosen.order_by()[: COUNTED + 1].count()
    return found if found <= COUNTED else None


def _beyond(chosen: QuerySet[PublicItem], start: Cursor | None) -> QuerySet[PublicItem]:
    if start is None:
        return chosen.order_by(*NEWEST)
    day, number = start.place
    if start.way is Way.OLDER:
        return chosen.filter(Q(published_on__lt=day) | Q(published_on=day, item_id__lt=number)).order_by(*NEWEST)
    if start.way is Way.NEWER:
        chosen = chosen.filter(Q(published_on__gt=day) | Q(published_on=day, item_id__gt=number))
    return chosen.order_by("published_on", "item_id")


def _mark(way: Way, row: Mapping[str, Any]) -> str:
    return Cursor(way, (row["published_on"], row["item_id"])).encode()


def _with_files(rows: Sequence[Mapping[str, Any]], sort: Sort) -> list[KindRow]:
    files: dict[int, list[PublicFileRow]] = {}
    if sort.with_files and rows:
        found = PublicFile.objects.filter(public_item__in=[row["item_id"] for row in rows]).order_by("position", "id")
        for values in found.values_list("public_item_id", "sha256", "name", "kind", "media_type", "size"):
            files.setdefault(values[0], []).append(PublicFileRow(*values))
    return [KindRow(**row, files=tuple(files.get(row["item_id"], ()))) for row in rows]
