"""登记公开方式完成: on which day and where an item was made known in another way."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.information.vocabulary import Way
from gongkai.publication import way_locking
from gongkai.publication.models import WayUsed

MOST = 120


@transaction.atomic
def confirm_way(pk: int, *, done_on: date, place: str = "", by: Actor) -> WayUsed:
    """Keep day and place (the gazette's issue, the board's place); the day is not before the item was made.

    Law: Regulation 2019, Art. 23; Regulation 2008, Arts. 15-16.
    """
    row = way_locking.locked_open(pk, by=by)
    made_on = row.item.public.made_on
    must_have_come(done_on, what="公开日期", field="done_on", after=(made_on, "生成日期"))
    row.done_on = done_on
    row.place = plain.said(plain.one_line(place), what="期号、位置", most=MOST, field="place")
    row.confirmed_by_id, row.confirmed_at = by.person_id, timezone.now()
    row.save(update_fields=["done_on", "place", "confirmed_by", "confirmed_at"])
    journal.record("publication.confirm_way", row.item, by=by, way=Way(row.way).label, on=done_on.isoformat())
    return row
