"""Paging by place instead of by count: a cursor names the row at the edge of a page, so page 25,000 costs what page 1 does."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db import connection

from gongkai.publication.errors import BadCursor

Place = tuple[date, int]  # (published_on, item_id): the order of every public list, newest first
NEWEST = ("-published_on", "-item_id")


class Way(StrEnum):
    """Which side of the place a page lies on."""

    OLDER = "o"
    NEWER = "n"
    END = "e"


@dataclass(frozen=True)
class Cursor:
    """Where a page begins."""

    way: Way
    place: Place = (date.min, 0)

    def encode(self) -> str:
        """The cursor as it stands in an address: opaque, short and safe there."""
        said = f"{self.way}{self.place[0].toordinal():x}.{self.place[1]:x}"
        return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def decode(text: str) -> Cursor:
    """The cursor of an address, refusing anything this program would not have written."""
    try:
        said = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("ascii")
        day, _, number = said[1:].partition(".")
        cursor = Cursor(Way(said[:1]), (date.fromordinal(int(day, 16)), int(number, 16)))
    except (ValueError, binascii.Error, OverflowError) as error:
        raise BadCursor from error
    if cursor.encode() != text or not 0 <= cursor.place[1] < 2**63:
        raise BadCursor
    return cursor


def before_month(year: int, month: int) -> Cursor:
    """The page whose first row is the last one published in that month, or the next older one."""
    if not (1 <= month <= 12 and date.min.year <= year < date.max.year):
        raise BadCursor
    return Cursor(Way.OLDER, (date(year + month // 12, month % 12 + 1, 1), 0))


def beyond(columns: str, condition: dict[str, Any], cursor: Cursor | None, count: int) -> tuple[str, list[Any]]:
    """A statement for the rows on the cursor's side, nearest first: one range of the index, however many share a day."""
    compared, bound, direction = _sql(cursor)
    where = " AND ".join([*(f"{name} = %s" for name in condition), *([compared] if compared else [])]) or "1 = 1"
    order = f"ORDER BY published_on {direction}, item_id {direction} LIMIT {int(count)}"
    statement = f"SELECT {columns} FROM publication_publicitem WHERE {where} {order}"  # noqa: S608 - our own words, values bound
    return statement, [*condition.values(), *bound]


def merged(conditions: Sequence[dict[str, Any]], cursor: Cursor | None, count: int) -> list[int]:
    """Item numbers of the nearest rows under any of the conditions: each read along its own index, then merged."""
    compared, bound, direction = _sql(cursor)
    parts, values = [], []
    for condition in conditions:
        where = " AND ".join([f"{name} = %s" for name in condition] + [compared] * bool(compared))
        order = f"ORDER BY published_on {direction}, item_id {direction} LIMIT {int(count)}"
        chosen = f"FROM publication_publicitem WHERE {where} {order}"
        parts.append(f"SELECT * FROM (SELECT published_on, item_id {chosen}) AS one")  # noqa: S608 - our own words, values bound
        values += [*condition.values(), *bound]
    with connection.cursor() as database:
        database.execute(" UNION ALL ".join(parts), values)
        places = sorted(database.fetchall(), reverse=direction == "DESC")
    return [item_id for _, item_id in places[:count]]


def _sql(cursor: Cursor | None) -> tuple[str, tuple[Any, ...], str]:
    """The comparison, its values and the direction in which a cursor reads."""
    if cursor is None:
        return "", (), "DESC"
    if cursor.way is Way.END:
        return "", (), "ASC"
    sign, direction = ("<", "DESC") if cursor.way is Way.OLDER else (">", "ASC")
    bound = (cursor.place[0].isoformat(), cursor.place[1])
    return f"(publication_publicitem.published_on, publication_publicitem.item_id) {sign} (%s, %s)", bound, direction
