"""公开方式: ticking the ways an item is made known in; the website is done with the release, the others are confirmed later.

Law: Regulation 2019, Art. 23; Regulation 2008, Arts. 15-16.
"""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Way
from gongkai.publication.errors import UnknownWay
from gongkai.publication.models import WayUsed


def way_of(code: str, *, field: str = "way") -> Way:
    """One way by its code, or the refusal."""
    if code not in set(Way):
        raise UnknownWay(given=str(code)[:20], field=field)
    return Way(code)


def tick(item: InfoItem, chosen: Sequence[str], *, at: datetime, by: Actor) -> None:
    """Note the ways of a release; what stands there already stays, and what was dropped stands again."""
    there = {one.way: one for one in WayUsed.objects.filter(item=item)}
    wanted = dict.fromkeys([Way.WEBSITE.value, *(code for code in chosen if code in set(Way))])
    fresh = [_ticked(item, way, at=at, by=by) for way in wanted if way not in there]
    WayUsed.objects.bulk_create(fresh)
    again = [there[way].pk for way in wanted if way in there and there[way].dropped_reason]
    WayUsed.objects.filter(pk__in=again).update(dropped_reason="", ticked_by_id=by.user_id, ticked_at=at)


def _ticked(item: InfoItem, way: str, *, at: datetime, by: Actor) -> WayUsed:
    row = WayUsed(item=item, way=way, ticked_by_id=by.user_id, ticked_at=at)
    if way == Way.WEBSITE:
        row.done_on, row.confirmed_by_id, row.confirmed_at = timezone.localdate(at), by.user_id, at
    return row
