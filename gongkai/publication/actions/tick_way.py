"""增加公开方式: one more way in which a public item is to be made known."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking
from gongkai.publication import marking, ways
from gongkai.publication.errors import WayTicked
from gongkai.publication.models import WayUsed


@transaction.atomic
def tick_way(item_id: int, *, way: str, by: Actor) -> WayUsed:
    """Tick a way; it stays open until somebody confirms it with its day and place.

    Law: Regulation 2019, Art. 23; Regulation 2008, Arts. 15-16.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.publish", item)
    marking.must_be_public(item, verb="增加公开方式")
    chosen = ways.way_of(way)
    there = WayUsed.objects.filter(item=item, way=chosen).first()
    if there and not there.dropped_reason:
        raise WayTicked(way=chosen.label, field="way")
    ways.tick(item, [chosen], at=timezone.now(), by=by)
    journal.record("publication.tick_way", item, by=by, way=chosen.label)
    return WayUsed.objects.get(item=item, way=chosen)
