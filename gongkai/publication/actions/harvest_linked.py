"""取入其他系统公开的信息: keep links to what another installation published, follow its changes, take away what it withdrew."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.catalogue import editions
from gongkai.entry import plain
from gongkai.entry.errors import BadField
from gongkai.publication.linked_entry import HTTPS, LinkedEntry, key_of, settled
from gongkai.publication.models import LinkedDocument
from gongkai.publication.vocabulary import LinkOrigin

SAID = ("title", "doc_number", "issuer", "issued_on")
ENDED = "来源系统已撤下"


@dataclass
class Harvested:
    """What became of a page: the entries themselves, so that a run can name them."""

    created: list[LinkedEntry] = field(default_factory=list)
    changed: list[LinkedEntry] = field(default_factory=list)
    gone: list[tuple[str, str]] = field(default_factory=list)  # title, address
    known: int = 0
    problems: list[tuple[LinkedEntry, str]] = field(default_factory=list)


@transaction.atomic
def harvest_linked(
    agency_id: int,
    *,
    entries: Sequence[LinkedEntry],
    gone: Collection[str],
    source_name: str,
    schemes: Collection[str] = HTTPS,
    by: Actor,
) -> Harvested:
    """Keep one page of another installation; `gone` are the addresses it took away. The same page again brings nothing.

    What is new or was changed waits for a second person before the public sees it; what the source took away goes at once.
    A link somebody here entered or took away by hand stays as that person left it.

    Law: Regulation 2019, Arts. 10, 12; Regulation 2008, Arts. 17, 19.
    """
    by.must("exchange.fetch", At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    entries = [replace(one, address=plain.one_line(one.address)) for one in entries]
    there = _there(agency, [*(one.key for one in entries), *map(key_of, gone)])
    done, now = Harvested(), timezone.now()
    fresh: list[LinkedDocument] = []
    for entry in entries:
        said = _sound(agency, entry, schemes, done)
        row = there.get(entry.key) if said else None
        if said and row is None:
            row = LinkedDocument(agency=agency, address=said.address, source_key=said.key, origin=LinkOrigin.EXCHANGE)
            there[entry.key] = row
            fresh.append(_written(row, said, source_name, now, by))
            done.created.append(said)
        elif said and row:
            _follow(row, said, source_name, now, done, by)
    LinkedDocument.objects.bulk_create(fresh)
    _end(there, gone, now, done)
    _tell(agency, done, source_name, by)
    return done


def _there(agency: Agency, keys: Sequence[str]) -> dict[str, LinkedDocument]:
    rows = LinkedDocument.objects.select_for_update().filter(agency=agency, source_key__in=keys)
    return {row.source_key: row for row in rows}


def _sound(agency: Agency, entry: LinkedEntry, schemes: Collection[str], done: Harvested) -> LinkedEntry | None:
    try:
        return settled(agency, entry, schemes=schemes)
    except BadField as wrong:
        done.problems.append((entry, wrong.sentence))
        return None


def _written(row: LinkedDocument, said: LinkedEntry, source_name: str, now: datetime, by: Actor) -> LinkedDocument:
    """The row with what the source says now, waiting for a second person."""
    values: Mapping[str, Any] = {name: getattr(said, name) for name in SAID} | {
        "source_name": source_name, "written_by_id": by.person_id, "written_at": now, "shown_by_id": None,
        "shown_at": None, "ended_at": None, "ended_reason": "",
    }  # fmt: skip
    for name, value in values.items():
        setattr(row, name, value)
    row.column_code = row.column_code or said.column_code  # moved here by hand: it stays there
    return row


def _follow(
    row: LinkedDocument, said: LinkedEntry, source_name: str, now: datetime, done: Harvested, by: Actor
) -> None:
    """Write what the source changed, or published again after it had taken it away."""
    ended_here = row.ended_at is not None and row.ended_reason != ENDED
    same = all(getattr(row, name) == getattr(said, name) for name in SAID) and row.ended_at is None
    if row.pk is None or row.origin != LinkOrigin.EXCHANGE or ended_here or same:
        done.known += 1
        return
    _written(row, said, source_name, now, by).save()
    done.changed.append(said)


def _end(there: Mapping[str, LinkedDocument], gone: Collection[str], now: datetime, done: Harvested) -> None:
    for row in _ending(there, gone):
        row.ended_at, row.ended_reason = now, ENDED
        row.save(update_fields=["ended_at", "ended_reason"])
        done.gone.append((row.title, row.address))


def _ending(there: Mapping[str, LinkedDocument], gone: Collection[str]) -> Iterator[LinkedDocument]:
    for address in dict.fromkeys(gone):
        row = there.get(key_of(address))
        if row and row.pk and row.origin == LinkOrigin.EXCHANGE and row.ended_at is None:
            yield row


def _tell(agency: Agency, done: Harvested, source_name: str, by: Actor) -> None:
    """The public's pages renewed and the journal written, where anything was done at all."""
    if done.changed or done.gone:
        editions.renew()
    if done.created or done.changed or done.gone:
        counts = {"created": len(done.created), "updated": len(done.changed), "taken_away": len(done.gone)}
        journal.record("publication.harvest_linked", agency, by=by, source=source_name, **counts)
