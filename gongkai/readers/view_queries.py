"""Page views for staff: sums by column, body, year and item. Sums alone are kept, so sums alone are shown."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet, Sum
from django.db.models.functions import ExtractYear

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.catalogue import tree
from gongkai.publication.models import PublicItem
from gongkai.readers.displays import Named, Views
from gongkai.readers.models import DayViews, ItemViews
from gongkai.readers.visibility import item_views_visible, views_visible
from gongkai.readers.vocabulary import PageKind

MOST_ITEMS = 20


def views(actor: Actor, *, from_on: date, to_on: date, agency_id: int | None = None) -> Views:
    """The figures of a period, of one body or of all in reach. Eight queries."""
    mine = _of(views_visible(actor), agency_id)
    now = mine.filter(on__range=(from_on, to_on)).order_by()
    length = (to_on - from_on).days + 1
    earlier = mine.filter(on__range=(from_on - timedelta(length), from_on - timedelta(1)))
    days = dict(now.values_list("on").annotate(n=Sum("count")))
    return Views(
        total=sum(days.values()),
        items=now.filter(page=PageKind.ITEM).aggregate(n=Sum("count"))["n"] or 0,
        before=earlier.aggregate(n=Sum("count"))["n"] or 0,
        days=[(on, days.get(on, 0)) for on in (from_on + timedelta(n) for n in range(length))],
        by_column=by_column(now),
        by_agency=by_agency(now),
        by_item=_by_item(_of(item_views_visible(actor), agency_id), from_on, to_on),
        by_year=_by_year(mine),
    )


def by_column(chosen: QuerySet[DayViews]) -> list[Named]:
    """Sums by column: its own page and the items in it; most first."""
    rows = chosen.exclude(column_code="").values_list("column_code").annotate(n=Sum("count"))
    known = tree.kept().by_code
    return _sorted(Named(code, known[code].name if code in known else code, n) for code, n in rows)


def by_agency(chosen: QuerySet[DayViews]) -> list[Named]:
    """Sums by body: its own page and its items; most first."""
    rows = dict(chosen.filter(agency_id__gt=0).values_list("agency_id").annotate(n=Sum("count")))
    names = dict(Agency.objects.filter(pk__in=rows).values_list("pk", "name"))
    return _sorted(Named(str(pk), names.get(pk, ""), n) for pk, n in rows.items())


def table(actor: Actor, *, from_on: date, to_on: date, agency_id: int | None = None) -> Iterator[tuple[Any, ...]]:
    """Year, body, column, sum: the lines of the sheet. Three queries."""
    rows = _of(views_visible(actor), agency_id).filter(on__range=(from_on, to_on)).order_by()
    summed = rows.values_list(ExtractYear("on"), "agency_id", "column_code").annotate(n=Sum("count"))
    names = dict(Agency.objects.order_by().values_list("pk", "name"))
    known = tree.kept().by_code
    for year, body, column, count in summed.order_by("-n"):
        yield year, names.get(body, ""), known[column].name if column in known else column, count


def of_items(item_ids: list[int]) -> Mapping[int, int]:
    """How often the pages of these items were opened, ever. One query; for whoever shows the number."""
    rows = ItemViews.objects.filter(item_id__in=item_ids).order_by().values_list("item_id")
    return dict(rows.annotate(n=Sum("count")))


def _by_year(rows: QuerySet[DayViews]) -> list[tuple[int, int]]:
    summed = rows.order_by().annotate(year=ExtractYear("on")).values_list("year").annotate(n=Sum("count"))
    return sorted((int(year), int(count)) for year, count in summed)


def _of(rows: QuerySet[Any], agency_id: int | None) -> QuerySet[Any]:
    return rows.filter(agency_id=agency_id) if agency_id is not None else rows


def _by_item(rows: QuerySet[ItemViews], from_on: date, to_on: date) -> list[Named]:
    summed = rows.filter(on__range=(from_on, to_on)).order_by().values_list("item_id").annotate(n=Sum("count"))
    chosen = dict(summed.order_by("-n", "item_id")[:MOST_ITEMS])
    titles = dict(PublicItem.objects.filter(pk__in=chosen).values_list("pk", "title"))
    return [Named(str(pk), titles.get(pk, ""), n) for pk, n in chosen.items()]


def _sorted(found: Iterator[Named]) -> list[Named]:
    return sorted(found, key=lambda one: (-one.count, one.name))
