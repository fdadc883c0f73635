"""Reading the journal, as far as the auditor's duty goes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol

from django.db.models import Q, QuerySet
from django.utils import timezone

from gongkai.audit.models import Entry

READ = "audit.read"
PAGE = 50


class Reach(Protocol):
    """How far a duty reaches: an `accounts.actor.Scope`."""

    @property
    def everything(self) -> bool:
        """Whether it reaches every body."""
        ...

    @property
    def agency_ids(self) -> frozenset[int]:
        """The bodies it reaches."""
        ...


class Auditor(Protocol):
    """Whoever reads: an `accounts.actor.Actor`."""

    def must(self, permission: str, about: Any = None) -> None:
        """Refuse unless the person may do it."""
        ...

    def scope(self, permission: str) -> Reach:
        """How far the permission reaches for the person."""
        ...


@dataclass(frozen=True)
class JournalFilters:
    """What the journal is narrowed to."""

    person: str = ""
    action: str = ""
    record: str = ""
    kind: str = ""
    about_id: str = ""
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True)
class JournalPage:
    """One page of the journal, newest first; the cursors lead to the neighbours."""

    entries: tuple[Entry, ...]
    older: int | None
    newer: int | None


def entries(
    auditor: Auditor, filters: JournalFilters, *, before: int | None = None, after: int | None = None
) -> JournalPage:
    """The newest entries, those before a number, or those after one."""
    found = _visible(auditor, filters)
    if after is not None:
        rows = list(reversed(found.filter(seq__gt=after).order_by("seq")[:PAGE]))
    else:
        rows = list((found.filter(seq__lt=before) if before is not None else found).order_by("-seq")[:PAGE])
    if not rows:
        return JournalPage((), None, None)
    older = rows[-1].seq if found.filter(seq__lt=rows[-1].seq).exists() else None
    newer = rows[0].seq if found.filter(seq__gt=rows[0].seq).exists() else None
    return JournalPage(tuple(rows), older, newer)


def every_entry(auditor: Auditor, filters: JournalFilters, *, limit: int = 100_000) -> Iterator[Entry]:
    """All of them, newest first, for export; never more than the limit."""
    return _visible(auditor, filters).order_by("-seq")[:limit].iterator(chunk_size=2000)


def _visible(auditor: Auditor, filters: JournalFilters) -> QuerySet[Entry]:
    auditor.must(READ)
    scope = auditor.scope(READ)
    found = Entry.objects.all()
    if not scope.everything:
        found = found.filter(Q(agency_id__in=scope.agency_ids) | Q(about_agency_id__in=scope.agency_ids))
    return found.filter(_wanted(filters))


def _wanted(filters: JournalFilters) -> Q:
    wanted = Q()
    if filters.person:
        wanted &= Q(actor_name__icontains=filters.person.strip())
    if filters.action:
        wanted &= Q(action=filters.action) | Q(action__startswith=f"{filters.action}.")
    if filters.record:
        wanted &= Q(about_label__icontains=filters.record.strip())
    if filters.kind:
        wanted &= Q(about_kind=filters.kind)
    if filters.about_id:
        wanted &= Q(about_id=filters.about_id)
    if filters.from_on:
        wanted &= Q(at__gte=_start_of(filters.from_on))
    if filters.to_on:
        wanted &= Q(at__lt=_start_of(filters.to_on) + timedelta(days=1))
    return wanted


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
