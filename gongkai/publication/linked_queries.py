"""上级文件 for staff: what was entered, what waits for a second person, which links do not open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.paging import Page, paged, streamed
from gongkai.publication.models import LinkedDocument
from gongkai.publication.vocabulary import LinkOrigin

SEND, SHOW = "publication.send", "publication.publish"
WAITING, SHOWN, BROKEN, ENDED = "waiting", "shown", "broken", "ended"


@dataclass(frozen=True)
class LinkedRow:
    """One document of a higher level as staff see it."""

    id: int
    title: str
    doc_number: str
    issuer: str
    issued_on: date | None
    address: str
    column_code: str
    agency_name: str
    origin: LinkOrigin
    written_by: str
    written_at: datetime
    standing: str  # waiting | shown | ended
    ended_reason: str
    source_name: str
    link_problem: str
    may_show: bool
    may_end: bool


def linked(actor: Actor, *, standing: str = "", q: str = "", page: int = 1) -> Page[LinkedRow]:
    """One page of the links, the newest on top. Two queries."""
    return paged(_narrowed(actor, standing, q), lambda one: _row(actor, one), order=("-id",), page=page)


def all_linked(actor: Actor, *, standing: str = "", q: str = "") -> Iterator[LinkedRow]:
    """Every link, for exports."""
    return streamed(_narrowed(actor, standing, q), lambda one: _row(actor, one))


def one(actor: Actor, pk: int) -> LinkedRow:
    """One link; unknown and hidden look the same."""
    found = _mine(actor).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return _row(actor, found)


def waiting_count(actor: Actor) -> int:
    """How many links others entered wait for this person's look. One query."""
    reach = actor.scope(SHOW).condition("agency_id", None)
    return LinkedDocument.objects.filter(reach, _IS[WAITING]).exclude(written_by_id=actor.user_id).count()


_IS: dict[str, Q] = {
    WAITING: Q(shown_by__isnull=True, ended_at__isnull=True),
    SHOWN: Q(shown_by__isnull=False, ended_at__isnull=True),
    BROKEN: Q(ended_at__isnull=True) & ~Q(link_problem=""),
    ENDED: Q(ended_at__isnull=False),
}


def _mine(actor: Actor) -> QuerySet[LinkedDocument]:
    rows = LinkedDocument.objects.filter(actor.scope(SEND).condition("agency_id", None))
    return rows.select_related("agency", "written_by")


def _narrowed(actor: Actor, standing: str, q: str) -> QuerySet[LinkedDocument]:
    chosen = _mine(actor)
    if standing in _IS:
        chosen = chosen.filter(_IS[standing])
    for word in q.split()[:5]:
        chosen = chosen.filter(Q(title__contains=word) | Q(doc_number__contains=word) | Q(issuer__contains=word))
    return chosen


def _row(actor: Actor, one: Any) -> LinkedRow:
    standing = ENDED if one.ended_at else SHOWN if one.shown_by_id else WAITING
    return LinkedRow(
        id=one.pk,
        title=one.title,
        doc_number=one.doc_number,
        issuer=one.issuer,
        issued_on=one.issued_on,
        address=one.address,
        column_code=one.column_code,
        agency_name=one.agency.name,
        origin=LinkOrigin(one.origin),
        written_by=one.written_by.name,
        written_at=one.written_at,
        standing=standing,
        ended_reason=one.ended_reason,
        source_name=one.source_name,
        link_problem=one.link_problem,
        may_show=standing == WAITING and one.written_by_id != actor.user_id and actor.may(SHOW, one),
        may_end=standing != ENDED and actor.may(SEND, one),
    )
