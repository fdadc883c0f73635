"""督办: a numbered letter to each of the units named, one go for all late ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.supervision import entering
from gongkai.supervision.locking import office_of
from gongkai.supervision.models import UrgedRecord, Urging
from gongkai.supervision.numbering import columns, numbered
from gongkai.supervision.vocabulary import UrgingKind, UrgingState

MOST_RECORDS = 100
Record = tuple[str, str]  # how a clerk knows it, and the address of its page


@dataclass(frozen=True)
class Letter:
    """What is urged, and until when an answer is due; `records` by unit."""

    kind: UrgingKind
    title: str
    body: str
    reply_due_on: date
    agency_ids: Sequence[int]
    records: Mapping[int, Sequence[Record]] = field(default_factory=dict)


@transaction.atomic
def urge(letter: Letter, *, by: Actor) -> list[Urging]:
    """Send one letter to each unit.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    sender_id, today = office_of(by), timezone.localdate()
    title = plain.needed(plain.one_line(letter.title), what="事项", most=120, field="title")
    body = plain.needed(letter.body, what="要求", most=2000, field="body")
    must_follow(letter.reply_due_on, after=(today, "制发日期"), what="回复期限", field="reply_due_on")
    units = entering.units(letter.agency_ids, by=by)
    first = numbered(Urging, sender_id, today.year, owner="sender")["serial"]
    made = Urging.objects.bulk_create(
        Urging(
            **columns(Urging, today.year, first + place),
            sender_id=sender_id,
            agency_id=unit.pk,
            kind=UrgingKind(letter.kind),
            title=title,
            body=body,
            issued_on=today,
            reply_due_on=letter.reply_due_on,
            issued_by_id=by.person_id,
            state=UrgingState.ISSUED,
        )
        for place, unit in enumerate(units)
    )
    UrgedRecord.objects.bulk_create(
        [row for one in made for row in _records(one, letter.records.get(one.agency_id, ()))]
    )
    journal.record_many(
        "supervision.urge", [(one, {"unit": one.agency_id, "due": one.reply_due_on}) for one in made], by=by
    )
    return made


def _records(urging: Urging, given: Sequence[Record]) -> list[UrgedRecord]:
    kept = [(plain.one_line(label)[:200], address) for label, address in given[:MOST_RECORDS]]
    return [
        UrgedRecord(urging=urging, label=label, address=address if _is_ours(address) else "")
        for label, address in kept
        if label
    ]


def _is_ours(address: str) -> bool:
    return address.startswith("/work/") and len(address) <= 300 and not set(address) & set("\\\"'<> ")
