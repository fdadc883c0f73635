"""逾期原因 for staff: what is late or undated and why, cause by cause, with shares to one decimal.

Law: Regulation 2019, Arts. 26, 46; Regulation 2008, Arts. 18, 29.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.paging import Page, paged
from gongkai.publication.models import PublicationAct
from gongkai.publication.queries import share, statutory
from gongkai.publication.vocabulary import Act, Cause

NONE = "none"
CHUNK = 500
_CAUSE = "item__late_cause__cause"


@dataclass(frozen=True)
class CauseRow:
    """One first release that was late or had no period, with what was said of it."""

    item_id: int
    title: str
    agency_id: int
    agency_name: str
    made_on: date
    due_on: date | None
    done_on: date
    working_days: int | None
    cause: Cause | None
    note: str


@dataclass(frozen=True)
class CauseCount:
    """A cause (None: not said yet) with its counts, and its share of all that was late or undated."""

    cause: Cause | None
    late: int
    undated: int
    share: Decimal | None

    @property
    def total(self) -> int:
        """Both together."""
        return self.late + self.undated


@dataclass(frozen=True)
class CauseFigures:
    """Releases of a period: in time, late, undated, and why those were."""

    published: int
    in_time: int
    late: int
    undated: int
    rows: Sequence[CauseCount]

    @property
    def share_in_time(self) -> Decimal | None:
        """按期率 over everything published, undated ones among it, to one decimal."""
        return share(self.in_time, self.published)

    @property
    def unexplained(self) -> int:
        """How many nobody has given a cause for."""
        return sum(row.total for row in self.rows if row.cause is None)


def figures(actor: Actor, from_on: date, to_on: date, *, agency_id: int | None = None) -> CauseFigures:
    """The first releases between two days by cause. Two queries.

    Law: Regulation 2019, Arts. 26, 46; Regulation 2008, Arts. 18, 29.
    """
    acts = _released(actor, from_on, to_on, agency_id)
    sums = acts.aggregate(published=Count("id"), in_time=Count("id", filter=Q(in_time=True)))
    late, undated = Count("id", filter=Q(in_time=False)), Count("id", filter=Q(in_time=None))
    groups = _late_or_undated(acts).values_list(_CAUSE).annotate(late=late, undated=undated)
    found = {code: (n, m) for code, n, m in groups}
    whole = sum(n + m for n, m in found.values())
    rows = [_counted(cause, found.get(cause.value if cause else None, (0, 0)), whole) for cause in (*Cause, None)]
    total_late, total_undated = (sum(pair[i] for pair in found.values()) for i in (0, 1))
    return CauseFigures(sums["published"], sums["in_time"], total_late, total_undated, rows)


def releases(
    actor: Actor, from_on: date, to_on: date, *, cause: str = "", agency_id: int | None = None, page: int = 1
) -> Page[CauseRow]:
    """The records behind the figures, the slowest first; `cause` one of `Cause`, or "none". Two queries."""
    chosen = _chosen(actor, from_on, to_on, cause, agency_id)
    return paged(chosen, _row, order=(F("working_days").desc(nulls_last=True), "id"), page=page)


def all_releases(
    actor: Actor, from_on: date, to_on: date, *, cause: str = "", agency_id: int | None = None
) -> Iterator[CauseRow]:
    """The same in full, for exports."""
    for one in _chosen(actor, from_on, to_on, cause, agency_id).order_by("id").iterator(chunk_size=CHUNK):
        yield _row(one)


def unexplained(actor: Actor, *, since: date, limit: int = 100) -> list[CauseRow]:
    """Late releases since a day nobody has given a cause for, for whoever may give it; the newest first. One query."""
    rows = without_cause(actor).filter(done_on__gte=since).select_related("revision", "item__agency")
    return [_row(one) for one in rows.order_by("-done_on", "-id")[:limit]]


def without_cause(actor: Actor) -> QuerySet[PublicationAct]:
    """The same since ever, as a list to be asked further."""
    reach = actor.scope("publication.explain").condition("item__agency_id", "item__section_id")
    late = PublicationAct.objects.filter(reach, act=Act.PUBLISH, in_time=False)
    return statutory(late).filter(item__late_cause__isnull=True)


def _released(actor: Actor, from_on: date, to_on: date, agency_id: int | None) -> QuerySet[PublicationAct]:
    reach = actor.scope("publication.figures").condition("item__agency_id", "item__section_id")
    own = {"item__agency_id": agency_id} if agency_id else {}
    acts = PublicationAct.objects.filter(reach, act=Act.PUBLISH, done_on__range=(from_on, to_on), **own)
    return statutory(acts).order_by()


def _late_or_undated(acts: QuerySet[PublicationAct]) -> QuerySet[PublicationAct]:
    return acts.filter(Q(in_time=False) | Q(in_time=None))


def _chosen(actor: Actor, from_on: date, to_on: date, cause: str, agency_id: int | None) -> QuerySet[PublicationAct]:
    rows = _late_or_undated(_released(actor, from_on, to_on, agency_id))
    if cause == NONE:
        rows = rows.filter(item__late_cause__isnull=True)
    elif cause in set(Cause):
        rows = rows.filter(**{_CAUSE: cause})
    return rows.select_related("revision", "item__agency", "item__late_cause")


def _counted(cause: Cause | None, pair: tuple[int, int], whole: int) -> CauseCount:
    return CauseCount(cause, *pair, share(sum(pair), whole))


def _row(one: Any) -> CauseRow:
    said = getattr(one.item, "late_cause", None)
    return CauseRow(
        one.item_id,
        one.revision.title,
        one.item.agency_id,
        one.item.agency.name,
        one.revision.made_on,
        one.due_on,
        one.done_on,
        one.working_days,
        Cause(said.cause) if said else None,
        said.note if said else "",
    )
