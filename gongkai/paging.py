"""One page of a list, and all of it in chunks for an export."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.db.models.expressions import OrderBy

Row = TypeVar("Row")
SIZE = 50
DEEPEST = 2000  # pages; whoever needs more narrows the list
CHUNK = 500


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Some rows of a list, and where they lie in it."""

    rows: Sequence[Row]
    total: int
    page: int
    pages: int


def paged(
    chosen: QuerySet[Any],
    shown: Callable[[Any], Row],
    *,
    order: Sequence[str | OrderBy],
    page: int = 1,
    size: int = SIZE,
) -> Page[Row]:
    """One page of the records in that order, each as `shown` makes it; a page too far is the last one."""
    total = chosen.count()
    pages = max(-(-total // size), 1)
    number = min(max(page, 1), pages, DEEPEST)
    rows = chosen.order_by(*order)[(number - 1) * size : number * size]
    return Page([shown(one) for one in rows], total, number, pages)


def cut(rows: Sequence[Row], *, page: int = 1, size: int = SIZE) -> Page[Row]:
    """One page of rows that are all at hand; a page too far is the last one."""
    pages = max(-(-len(rows) // size), 1)
    number = min(max(page, 1), pages)
    return Page(rows[(number - 1) * size : number * size], len(rows), number, pages)


def streamed(chosen: QuerySet[Any], shown: Callable[[Any], Row]) -> Iterator[Row]:
    """Every record in the order of entry: one query for every 500."""
    rows, last = chosen.order_by("pk"), 0
    while found := list(rows.filter(pk__gt=last)[:CHUNK]):
        yield from (shown(one) for one in found)
        last = found[-1].pk
