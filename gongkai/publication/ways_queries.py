"""公开方式 for staff: the ways of one item, those still open, and how many were used in a period, way by way.

Law: Regulation 2019, Art. 23; Regulation 2008, Arts. 15-16.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.vocabulary import Way
from gongkai.paging import Page, paged, streamed
from gongkai.publication.models import PublicItem, WayUsed


@dataclass(frozen=True)
class WayRow:
    """One way of one item: open, done with day and place, or dropped."""

    id: int
    item_id: int
    title: str
    agency_name: str
    way: Way
    ticked_at: datetime
    done_on: date | None
    place: str
    confirmed_by: str
    dropped_reason: str

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it or say that it was done."""
        return self.done_on is None and not self.dropped_reason


@dataclass(frozen=True)
class WayCount:
    """How often a way was used in a period, and how many are still open in all."""

    way: Way
    done: int
    open: int


def of_item(item_id: int) -> list[WayRow]:
    """Every way of an item the caller may read, in the order they were ticked. One query."""
    rows = WayUsed.objects.filter(item_id=item_id).select_related(*_WITH).order_by("id")
    return [_row(one) for one in rows]


def open_ways(actor: Actor, *, way: str = "", agency_id: int | None = None, page: int = 1) -> Page[WayRow]:
    """What was ticked, is public and was not confirmed yet, the oldest first. Two queries."""
    return paged(_open(actor, way=way, agency_id=agency_id), _row, order=("ticked_at", "id"), page=page)


def used(
    actor: Actor, from_on: date, to_on: date, *, way: str = "", agency_id: int | None = None, page: int = 1
) -> Page[WayRow]:
    """What was made known between two days, the newest first. Two queries."""
    chosen = _used(actor, from_on, to_on, way=way, agency_id=agency_id)
    return paged(chosen, _row, order=("-done_on", "-id"), page=page)


def all_used(
    actor: Actor, from_on: date, to_on: date, *, way: str = "", agency_id: int | None = None
) -> Iterator[WayRow]:
    """The same in full, for exports."""
    return streamed(_used(actor, from_on, to_on, way=way, agency_id=agency_id), _row)


def by_way(actor: Actor, from_on: date, to_on: date, *, agency_id: int | None = None) -> list[WayCount]:
    """按公开方式统计: every way with its counts, those never used as well. Two queries."""
    done = _counted(_used(actor, from_on, to_on, agency_id=agency_id))
    still = _counted(_open(actor, agency_id=agency_id))
    return [WayCount(way, done.get(way.value, 0), still.get(way.value, 0)) for way in Way]


_WITH = ("item__current", "item__agency", "confirmed_by")


def _mine(actor: Actor, *, way: str, agency_id: int | None) -> QuerySet[WayUsed]:
    reach = actor.scope("publication.figures").condition("item__agency_id", "item__section_id")
    exact: dict[str, Any] = {"way": way, "item__agency_id": agency_id}
    rows = WayUsed.objects.filter(reach, **{name: value for name, value in exact.items() if value})
    return rows.select_related(*_WITH)


def _open(actor: Actor, *, way: str = "", agency_id: int | None = None) -> QuerySet[WayUsed]:
    public = PublicItem.objects.values("item_id")
    mine = _mine(actor, way=way, agency_id=agency_id)
    return mine.filter(done_on__isnull=True, dropped_reason="", item__in=public)


def _used(
    actor: Actor, from_on: date, to_on: date, *, way: str = "", agency_id: int | None = None
) -> QuerySet[WayUsed]:
    return _mine(actor, way=way, agency_id=agency_id).filter(done_on__range=(from_on, to_on))


def _counted(rows: QuerySet[WayUsed]) -> dict[str, int]:
    return dict(rows.select_related(None).order_by().values_list("way").annotate(n=Count("id")))


def _row(one: WayUsed) -> WayRow:
    return WayRow(
        one.pk,
        one.item_id,
        str(one.item),
        one.item.agency.name,
        Way(one.way),
        one.ticked_at,
        one.done_on,
        one.place,
        one.confirmed_by.name if one.confirmed_by else "",
        one.dropped_reason,
    )


def one(actor: Actor, pk: int) -> WayRow:
    """One way of an item this person publishes, for the pages that do something to it; unknown and hidden look the same."""
    found = WayUsed.objects.filter(pk=pk).select_related(*_WITH).first()
    if found is None or not actor.may("information.read", found.item):
        raise Unknown
    actor.must("publication.publish", found.item)
    return _row(found)
