"""记下访问量: the sums one process counted are added to those of the day, by page, body and column."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from django.db import connection, transaction

from gongkai.agencies.models import Agency
from gongkai.catalogue import tree
from gongkai.publication.models import PublicItem
from gongkai.readers.tally import Opened
from gongkai.readers.vocabulary import PageKind

Day = tuple[date, str, int, str]  # day, sort of page, body, column
LONGEST_AT_ONCE = 500


@transaction.atomic
def keep_views(counted: Mapping[Opened, int]) -> int:
    """Add the sums; pages that do not exist count nowhere. Says how many openings were kept.

    Law: Regulation 2019, Arts. 23-24.
    """
    items = _items({one.which for one in counted if one.page == PageKind.ITEM})
    codes = dict(Agency.objects.values_list("code", "pk")) if _has(counted, PageKind.AGENCY) else {}
    columns = tree.kept().by_code if _has(counted, PageKind.COLUMN) else {}
    days: Counter[Day] = Counter()
    pages: Counter[tuple[date, int, int]] = Counter()
    for one, count in counted.items():
        place = _place(one, items, codes, columns)
        if place is None:
            continue
        days[one.on, one.page, *place] += count
        if one.page == PageKind.ITEM:
            pages[one.on, int(one.which), place[0]] += count
    _add_days(days)
    _add_items(pages)
    return sum(days.values())


def _has(counted: Mapping[Opened, int], kind: PageKind) -> bool:
    return any(one.page == kind for one in counted)


def _items(numbers: set[str]) -> dict[str, tuple[int, str]]:
    """Number as in the address → body and column, of the items that are public."""
    found: dict[str, tuple[int, str]] = {}
    asked = sorted(int(number) for number in numbers if int(number) < 2**63)
    for start in range(0, len(asked), LONGEST_AT_ONCE):
        rows = PublicItem.objects.filter(pk__in=asked[start : start + LONGEST_AT_ONCE])
        found |= {str(pk): (body, column) for pk, body, column in rows.values_list("pk", "agency_id", "column_code")}
    return found


def _place(
    one: Opened, items: Mapping[str, tuple[int, str]], codes: Mapping[str, int], columns: Mapping[str, object]
) -> tuple[int, str] | None:
    """Body and column of a page; None where there is no such page."""
    if one.page == PageKind.ITEM:
        return items.get(one.which)
    if one.page == PageKind.AGENCY:
        return (codes[one.which], "") if one.which in codes else None
    if one.page == PageKind.COLUMN:
        return (0, one.which) if one.which in columns else None
    return (0, "")


def _add_days(days: Mapping[Day, int]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            'INSERT INTO readers_dayviews ("on", page, agency_id, column_code, count) VALUES (%s, %s, %s, %s, %s) '
            'ON CONFLICT ("on", page, agency_id, column_code) DO UPDATE SET count = readers_dayviews.count + excluded.count',
            [(*day, count) for day, count in sorted(days.items())],
        )


def _add_items(pages: Mapping[tuple[date, int, int], int]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            'INSERT INTO readers_itemviews ("on", item_id, agency_id, count) VALUES (%s, %s, %s, %s) '
            'ON CONFLICT ("on", item_id) DO UPDATE SET count = readers_itemviews.count + excluded.count',
            [(*page, count) for page, count in sorted(pages.items())],
        )
