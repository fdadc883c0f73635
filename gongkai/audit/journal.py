"""Writing the journal and proving that nobody rewrote it."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from django.db import connection, models
from django.utils import timezone

from gongkai.audit.models import Entry

FIRST = "0" * 64
_LOCK = 0x676F6E676B6169  # "gongkai": the advisory lock under which the chain grows


class Who(Protocol):
    """Whoever acts: an `accounts.actor.Actor`."""

    @property
    def user_id(self) -> int | None:
        """The person's number; none for the program itself."""
        ...

    @property
    def name(self) -> str:
        """The name as it stood then."""
        ...

    @property
    def agency_id(self) -> int | None:
        """The body the person works in."""
        ...


@dataclass(frozen=True)
class Thing:
    """Something an entry is about that has no row of its own, such as an address or an unknown account."""

    kind: str
    id: str
    label: str
    agency_id: int | None = None


@dataclass(frozen=True)
class Verdict:
    """What a walk along the chain found."""

    ok: bool
    entries: int
    last_hash: str
    first_bad: int | None = None
    why: str = ""


def record(action: str, about: models.Model | Thing, *, by: Who, **details: Any) -> Entry:
    """Add one line to the journal, inside the action's own transaction."""
    return record_many(action, [(about, details)], by=by)[0]


def record_many(
    action: str, happenings: Iterable[tuple[models.Model | Thing, dict[str, Any]]], *, by: Who
) -> list[Entry]:
    """Add many lines of one action at once, in order."""
    _hold_chain()
    last = Entry.objects.order_by("-seq").values_list("seq", "hash").first() or (0, FIRST)
    entries, now = [], timezone.now()
    for about, details in happenings:
        entry = _entry(action, about, details, by=by, at=now, after=last)
        entries.append(entry)
        last = (entry.seq, entry.hash)
    return Entry.objects.bulk_create(entries, batch_size=500)


def verify(entries: Iterable[Entry] | None = None) -> Verdict:
    """Walk the whole chain and say where, if anywhere, it was broken."""
    seq, previous = 0, FIRST
    for entry in entries if entries is not None else Entry.objects.order_by("seq").iterator(chunk_size=2000):
        problem = _problem(entry, seq=seq + 1, previous=previous)
        if problem:
            return Verdict(False, seq, previous, entry.seq, problem)
        seq, previous = entry.seq, entry.hash
    return Verdict(True, seq, previous)


def history(about: models.Model, *, newest: int = 200) -> Sequence[Entry]:
    """What was done to one record, oldest first."""
    found = Entry.objects.filter(about_kind=about._meta.label_lower, about_id=str(about.pk)).order_by("-seq")[:newest]
    return list(reversed(found))


def _problem(entry: Entry, *, seq: int, previous: str) -> str:
    if entry.seq != seq:
        return f"缺少第{seq}条记录"
    if entry.previous_hash != previous:
        return "与上一条记录不衔接"
    return "" if entry.hash == _digest(entry) else "内容与校验值不符"


def _entry(
    action: str, about: models.Model | Thing, details: dict[str, Any], *, by: Who, at: datetime, after: tuple[int, str]
) -> Entry:
    seq, previous = after
    thing = about if isinstance(about, Thing) else _thing(about)
    entry = Entry(
        seq=seq + 1,
        at=at,
        actor_id=by.user_id,
        actor_name=by.name,
        agency_id=by.agency_id,
        about_agency_id=thing.agency_id,
        action=action,
        about_kind=thing.kind,
        about_id=thing.id,
        about_label=_writable(thing.label)[:300],
        details=_plain(details),
        previous_hash=previous,
    )
    entry.hash = _digest(entry)
    return entry


def _thing(about: models.Model) -> Thing:
    """What the entry says of a record; one without an agency of its own may name one as `journal_agency_id`."""
    label = getattr(about, "journal_label", None) or str(about)
    agency_id = getattr(about, "journal_agency_id", getattr(about, "agency_id", None))
    return Thing(about._meta.label_lower, str(about.pk), label, agency_id)


def _plain(value: Any) -> Any:
    """The value as both databases give it back unchanged; fractions become text, since they keep them differently."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, dict):
        return {_writable(str(key)): _plain(member) for key, member in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(member) for member in (sorted(value, key=str) if isinstance(value, set | frozenset) else value)]
    return _writable(str(value))


def _writable(text: str) -> str:
    """The text without what a database refuses: NUL and halves of characters."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _digest(entry: Entry) -> str:
    said = [
        entry.seq,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.actor_id,
        entry.actor_name,
        entry.agency_id,
        entry.about_agency_id,
        entry.action,
        entry.about_kind,
        entry.about_id,
        entry.about_label,
        entry.details,
        entry.previous_hash,
    ]
    return hashlib.sha256(
        json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()


def _hold_chain() -> None:
    """Let nobody else add to the chain until this transaction ends; SQLite's immediate transactions do so already."""
    if not connection.in_atomic_block:
        raise RuntimeError("The journal is written inside the action's transaction.")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
