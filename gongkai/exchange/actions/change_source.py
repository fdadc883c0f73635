"""修改来源: what is taken, how often, by which token; whoever changes it answers for it from now on."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At, locked_in_use
from gongkai.audit import journal
from gongkai.exchange import states
from gongkai.exchange.entering import CONFIGURE, SourceEntry, settled
from gongkai.exchange.errors import AddressKept
from gongkai.exchange.locking import locked
from gongkai.exchange.models import Source
from gongkai.publication.linked_sources import rename_source
from gongkai.vault import sealing

WRITTEN = (
    "name", "direction", "address", "takes_items", "takes_reports", "column_code", "only_columns", "every_hours",
)  # fmt: skip


@transaction.atomic
def change_source(source_id: int, *, entry: SourceEntry, by: Actor) -> Source:
    """Write the source anew; its address stays once anything was fetched, since what came is known by its address.

    Law: Regulation 2019, Arts. 10, 49-50; Regulation 2008, Arts. 17, 31-32.
    """
    source = locked(source_id, permission=CONFIGURE, by=by)
    by.must(CONFIGURE, At(entry.agency_id))
    states.must_allow("change_source", source)
    said = settled(entry, own=source, by=by)
    fetched = source.runs.filter(pages__gt=0).exists()
    if fetched and (said.address, said.agency_id) != (source.address, source.agency_id):
        raise AddressKept(field="address")
    if said.only_columns != source.only_columns:
        source.cursor = ""  # everything is looked at again, under the other choice
    rename_source(source.agency_id, old=source.name, new=said.name)
    for name in WRITTEN:
        setattr(source, name, getattr(said, name))
    source.agency = locked_in_use(said.agency_id)
    if said.token is not None:
        source.sealed_token = sealing.seal(said.token) if said.token else ""
    source.answers_for_id, source.changed_at = by.person_id, timezone.now()
    source.save()
    journal.record("exchange.change_source", source, by=by, address=said.address)
    return source
