"""隔离文件: files in which a classification mark was found while their pages were read, for the reviewer and the uploader.

Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.attachments.models import PageReading
from gongkai.information.queries import visible_to
from gongkai.paging import Page, paged
from gongkai.review.visibility import SECRECY, within

MOST = 100  # on the start page


@dataclass(frozen=True)
class SealedRow:
    """One sealed file: its mark, who brought it and when it was found, and the items that carry it."""

    id: int
    name: str
    mark: str
    agency_name: str
    brought_by: str
    found_at: datetime
    discarded_at: datetime | None
    discarded_by: str
    may_discard: bool
    items: Sequence[tuple[int, str]]


def sealed(actor: Actor, *, page: int = 1) -> Page[SealedRow]:
    """Sealed files of the bodies whose secrecy review is one's own, and those one brought; those to be removed first."""
    rows = visible(actor).select_related("agency", "brought_by", "discarded_by")
    order = (F("discarded_at").desc(nulls_first=True), "-found_at", "-id")
    found = paged(rows, lambda one: one, order=order, page=page)
    items = _carrying(actor, found.rows)
    shown = [_row(actor, one, items[one.file_id]) for one in found.rows]
    return Page(shown, found.total, found.page, found.pages)


def to_remove(actor: Actor) -> list[SealedRow]:
    """Those whose bytes are still there, the latest first."""
    rows = standing(actor).select_related("agency", "brought_by", "discarded_by").order_by("-found_at", "-id")
    return [_row(actor, one, ()) for one in rows[:MOST]]


def standing(actor: Actor) -> QuerySet[PageReading]:
    """Those whose bytes are still there."""
    return visible(actor).filter(discarded_at__isnull=True)


def visible(actor: Actor) -> QuerySet[PageReading]:
    """What this person may know of."""
    mine = Q(brought_by_id=actor.user_id) if actor.user_id else Q(pk__in=[])
    return PageReading.objects.filter(within(actor, SECRECY) | mine, found_at__isnull=False)


def _carrying(actor: Actor, rows: Iterable[PageReading]) -> dict[int | None, list[tuple[int, str]]]:
    files = {row.file_id for row in rows if row.file_id}
    found: dict[int | None, list[tuple[int, str]]] = defaultdict(list)
    items = visible_to(actor).filter(current__files__file_id__in=files).order_by("id")
    for file_id, pk, title in items.values_list("current__files__file_id", "pk", "current__title"):
        if file_id in files:
            found[file_id].append((pk, title))
    return found


def _row(actor: Actor, one: PageReading, items: Sequence[tuple[int, str]]) -> SealedRow:
    return SealedRow(
        id=one.pk,
        name=one.name,
        mark=one.mark,
        agency_name=one.agency.name if one.agency else "",
        brought_by=one.brought_by.name if one.brought_by else "",
        found_at=one.found_at or one.begun_at,
        discarded_at=one.discarded_at,
        discarded_by=one.discarded_by.name if one.discarded_by else "",
        may_discard=one.discarded_at is None and actor.may(SECRECY, one),
        items=items,
    )
