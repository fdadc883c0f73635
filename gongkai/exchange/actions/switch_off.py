"""停用来源: nothing is fetched any more; what came stays."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.exchange import states
from gongkai.exchange.entering import CONFIGURE
from gongkai.exchange.locking import locked
from gongkai.exchange.models import Source


@transaction.atomic
def switch_off(source_id: int, *, by: Actor) -> Source:
    """Stop fetching, also a fetching under way."""
    source = locked(source_id, permission=CONFIGURE, by=by)
    states.move(source, "switch_off")
    source.next_at = None
    source.save(update_fields=["state", "next_at"])
    source.runs.filter(ended_at__isnull=True).update(ended_at=timezone.now())
    journal.record("exchange.switch_off", source, by=by)
    return source
