"""Writing the journal and proving that nobody rewrote it."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol, cast

from django.db import connection, models
from django.utils import timezone

from gongkai.audit.models import Entry

FIRST = "0" * 64
_NAMES = (
    "seq", "at", "actor_id", "actor_name", "agency_id", "about_agency_id", "action",
    "about_kind", "about_id", "about_label", "details", "previous_hash", "hash",
)  # fmt: skip
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
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
    (line,) = _lines(action, [(about, details)], by=by, at=timezone.now())
    return Entry.objects.bulk_create([Entry(**dict(zip(_NAMES, line, strict=True)))])[0]


def record_many(action: str, happenings: Iterable[tuple[models.Model | Thing, dict[str, Any]]], *, by: Who) -> None:
    """Add many lines of one action at once, in order, by one statement prepared once."""
    now = timezone.now()
    moment, details = cast("Any", Entry._meta.get_field("at")), cast("Any", Entry._meta.get_field("details"))
    at = moment.get_db_prep_save(now, connection)
    lines = [
        [seq, at, *said, details.get_db_prep_save(told, connection), previous, found]
        for seq, _at, *said, told, previous, found in _lines(action, happenings, by=by, at=now)
    ]
    names = ", ".join(connection.ops.quote_name(name) for name in _NAMES)
    table, marks = connection.ops.quote_name(Entry._meta.db_table), ", ".join(["%s"] * len(_NAMES))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", lines)  # noqa: S608 - our own names


def _lines(
    action: str, happenings: Iterable[tuple[models.Model | Thing, dict[str, Any]]], *, by: Who, at: datetime
) -> list[list[Any]]:
    """The lines that go on from the last one, as values in the order of `_NAMES`."""
    _hold_chain()
    seq, previous = Entry.objects.order_by("-seq").values_list("seq", "hash").first() or (0, FIRST)
    when, lines = _moment(at), []
    for about, details in happenings:
        seq += 1
        thing = about if isinstance(about, Thing) else _thing(about)
        where = [by.user_id, by.name, by.agency_id, thing.agency_id, action]
        what = [thing.kind, thing.id, _writable(thing.label)[:300], _plain(details)]
        found = _digest([seq, when, *where, *what, previous])
        lines.append([seq, at, *where, *what, previous, found])
        previous = found
    return lines


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
    said = [getattr(entry, name) for name in _NAMES[2:-1]]
    return "" if entry.hash == _digest([entry.seq, _moment(entry.at), *said]) else "内容与校验值不符"


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


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _digest(said: list[Any]) -> str:
    """Over every value of a line but its own hash, in the order of `_NAMES`."""
    return hashlib.sha256(_WRITER.encode(said).encode()).hexdigest()


def _hold_chain() -> None:
    """Let nobody else add to the chain until this transaction ends; SQLite's immediate transactions do so already."""
    if not connection.in_atomic_block:
        raise RuntimeError("The journal is written inside the action's transaction.")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
