"""What a person may see of saved queries and of their own batches."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.paging import Page, paged
from gongkai.saved import limits
from gongkai.saved.models import BatchAct, BatchLine, Pin, SavedQuery
from gongkai.saved.visibility import batch, queries_of, query
from gongkai.saved.vocabulary import BatchState, LineState, Sharing

__all__ = ["batch", "batches", "lines", "pinned", "query", "saved", "standing"]


@dataclass(frozen=True)
class QueryRow:
    """A saved query in a list."""

    id: int
    name: str
    note: str
    owner: str
    agency: str
    is_own: bool
    is_pinned: bool
    sharing: Sharing
    question: dict[str, Any]
    changed_at: datetime


@dataclass(frozen=True)
class Standing:
    """How a batch stands: lines by state, whether and until when it can be undone."""

    counts: dict[str, int]
    may_undo: bool
    undo_until: datetime

    @property
    def left(self) -> int:
        """Lines not dealt with yet."""
        return self.counts[LineState.WAITING]

    @property
    def to_undo(self) -> int:
        """Lines of an undone batch that are still to be taken back."""
        return self.counts[LineState.DONE]


def saved(actor: Actor, *, q: str = "") -> list[QueryRow]:
    """Every query this person may open, their own first. Two queries."""
    pins = Pin.objects.filter(query=OuterRef("pk"), person_id=actor.user_id)
    found = queries_of(actor).filter(Q(name__icontains=q) if q else Q())
    rows = found.select_related("owner", "agency").annotate(pinned=Exists(pins))
    shown = [_row(actor, one, is_pinned=one.pinned) for one in rows[:500]]
    return sorted(shown, key=lambda one: (not one.is_own, one.name))


def pinned(actor: Actor) -> list[QueryRow]:
    """Those on this person's start page, in the order they were pinned; what is no longer shared is left out."""
    rows = Pin.objects.filter(person_id=actor.user_id).select_related("query__owner", "query__agency")
    pins = list(rows.order_by("pinned_at", "id"))
    shared = any(one.query.owner_id != actor.user_id for one in pins)
    open_ones = set(queries_of(actor).values_list("pk", flat=True)) if shared else {one.query_id for one in pins}
    return [_row(actor, one.query, is_pinned=True) for one in pins if one.query_id in open_ones]


def batches(actor: Actor, *, page: int = 1) -> Page[BatchAct]:
    """One's own batches, newest first."""
    return paged(BatchAct.objects.filter(made_by_id=actor.user_id), lambda one: one, order=("-id",), page=page)


def lines(found: BatchAct, *, states: Sequence[str] = (), page: int = 1) -> Page[BatchLine]:
    """The records of a batch, perhaps of some states."""
    rows = found.lines.filter(state__in=states) if states else found.lines.all()
    return paged(rows, lambda one: one, order=("position",), page=page)


def standing(found: BatchAct, *, undoable: bool) -> Standing:
    """Where a batch stands; `undoable` says whether its sort can be taken back at all."""
    counted = dict(found.lines.order_by().values_list("state").annotate(n=Count("id")))
    counts = {state.value: counted.get(state.value, 0) for state in LineState}
    until = limits.last_moment(found)
    ended = found.state in (BatchState.DONE, BatchState.STOPPED) and found.done > 0
    return Standing(counts, undoable and ended and timezone.now() <= until, until)


def _row(actor: Actor, one: SavedQuery, *, is_pinned: bool) -> QueryRow:
    return QueryRow(
        one.pk, one.name, one.note, one.owner.name, one.agency.name, one.owner_id == actor.user_id, is_pinned,
        Sharing(one.sharing), one.question, one.changed_at,
    )  # fmt: skip
