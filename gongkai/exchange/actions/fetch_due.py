"""到时取数: the timed job's share: one page of the source that has waited longest."""

from datetime import datetime

from gongkai.accounts.actor import SYSTEM
from gongkai.exchange.actions.fetch_source import fetch_source
from gongkai.exchange.models import Source
from gongkai.exchange.vocabulary import SourceState


def fetch_due(now: datetime) -> bool:
    """One step of one source whose time has come; says whether there was one."""
    due = Source.objects.exclude(state=SourceState.OFF).filter(next_at__lte=now).order_by("next_at", "pk")
    source_id = due.values_list("pk", flat=True).first()
    if source_id is None:
        return False
    fetch_source(source_id, by=SYSTEM)
    return True
