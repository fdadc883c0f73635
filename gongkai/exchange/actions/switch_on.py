"""启用来源: fetch from now on, the first time at once."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.exchange import states
from gongkai.exchange.entering import CONFIGURE
from gongkai.exchange.locking import locked
from gongkai.exchange.models import Source


@transaction.atomic
def switch_on(source_id: int, *, by: Actor) -> Source:
    """Begin, or begin again where it left off."""
    source = locked(source_id, permission=CONFIGURE, by=by)
    states.move(source, "switch_on")
    source.next_at, source.failures, source.problem = timezone.now(), 0, ""
    source.save(update_fields=["state", "next_at", "failures", "problem"])
    journal.record("exchange.switch_on", source, by=by)
    return source
