"""添加来源: another installation from which is taken what it publishes."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At, locked_in_use
from gongkai.audit import journal
from gongkai.exchange.entering import CONFIGURE, SourceEntry, settled
from gongkai.exchange.models import Source
from gongkai.exchange.vocabulary import SourceState
from gongkai.vault import sealing


@transaction.atomic
def add_source(entry: SourceEntry, *, by: Actor) -> Source:
    """Keep the source, switched off: it is tried first, then switched on. Whoever adds it answers for what comes.

    Law: Regulation 2019, Arts. 10, 49-50; Regulation 2008, Arts. 17, 31-32.
    """
    by.must(CONFIGURE, At(entry.agency_id))
    agency = locked_in_use(entry.agency_id)
    said = settled(entry, by=by)
    made = Source.objects.create(
        agency=agency, name=said.name, direction=said.direction, address=said.address, takes_items=said.takes_items,
        takes_reports=said.takes_reports, column_code=said.column_code, only_columns=said.only_columns,
        every_hours=said.every_hours, sealed_token=sealing.seal(said.token) if said.token else "",
        state=SourceState.OFF, answers_for_id=by.person_id, changed_at=timezone.now(),
    )  # fmt: skip
    journal.record("exchange.add_source", made, by=by, address=said.address)
    return made
