"""不再使用: a way that was ticked and will not be used after all."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.information.vocabulary import Way
from gongkai.publication import way_locking
from gongkai.publication.models import WayUsed

MOST = 200


@transaction.atomic
def drop_way(pk: int, *, reason: str, by: Actor) -> WayUsed:
    """Let an open way go, with the reason on record."""
    row = way_locking.locked_open(pk, by=by)
    row.dropped_reason = plain.needed(plain.one_line(reason), what="原因", most=MOST, field="reason")
    row.save(update_fields=["dropped_reason"])
    journal.record("publication.drop_way", row.item, by=by, way=Way(row.way).label)
    return row
