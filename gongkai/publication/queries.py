"""What staff see of publishing: what waits, what is late, how timely it was, and what was done to one item."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Avg, Count, F, Max, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information import queries as information
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law import kinds
from gongkai.law.vocabulary import Openness
from gongkai.publication import clock, sorts
from gongkai.publication.models import PublicationAct, Schedule
from gongkai.publication.vocabulary import Act

_ENDED = (Stage.PUBLISHED, Stage.CLOSED, Stage.WITHDRAWN, Stage.REPEALED)
_OPEN = tuple(stage for stage in Stage if stage not in _ENDED)
_COUNTED = (Act.PUBLISH, Act.CORRECT, Act.WITHDRAW, Act.REPEAL, Act.MERGE, Act.LAPSE)
_COLUMNS: dict[str, Any] = {
    "title": F("current__title"),
    "column_code": F("current__column_code"),
    "agency_name": F("agency__name"),
    "number": F("index_number__number"),
    "cause": F("late_cause__cause"),
}


@dataclass(frozen=True)
class DueRow:
    """An item with its last day to publish; `days_left` is in working days, negative when late."""

    id: int
    title: str
    kind: str
    stage: str
    is_correction: bool  # already public: what waits is the corrected text
    agency_id: int
    agency_name: str
    column_code: str
    index_number: str
    started_on: date
    due_on: date | None
    due_provisional: bool
    days_left: int | None
    has_cause: bool = False  # somebody said why it is late

    @property
    def days_late(self) -> int:
        """Working days since the last day to publish."""
        return max(-self.days_left, 0) if self.days_left is not None else 0


@dataclass(frozen=True)
class ScheduledRow:
    """An item that waits for its hour, or was refused when it came."""

    id: int
    title: str
    agency_name: str
    release_at: datetime
    set_by: str
    problem: str
    due_on: date | None


@dataclass(frozen=True)
class Timeliness:
    """How one agency kept the publication period between two days."""

    agency_id: int
    agency_name: str
    published: int
    in_time: int
    late: int
    undated: int  # old stock without a publication period
    corrected: int
    average_days: Decimal | None
    longest_days: int | None

    @property
    def share(self) -> Decimal | None:
        """Percentage of those with a period that kept it, to one decimal; None where there were none."""
        return share(self.in_time, self.in_time + self.late)


@dataclass(frozen=True)
class Figures:
    """Timeliness agency by agency, all together, and every item that was late or had no period."""

    rows: Sequence[Timeliness]
    total: Timeliness
    undated: Sequence[dict[str, Any]]
    late: Sequence[dict[str, Any]]


def share(part: int, whole: int) -> Decimal | None:
    """A percentage with one decimal, rounded half up as statistics are."""
    return (Decimal(part * 100) / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP) if whole else None


def publish_queue(actor: Actor, *, today: date, limit: int = 500) -> list[DueRow]:
    """What this person may publish now, the most urgent first. One query."""
    ready = _mine(actor, "publication.publish").filter(stage=Stage.READY).exclude(kind__in=sorts.internal_codes())
    return _due_rows(ready, today, limit=limit)


def scheduled(actor: Actor) -> list[ScheduledRow]:
    """What waits for its hour, refused releases first. One query."""
    reach = actor.scope("publication.publish").condition("item__agency_id", "item__section_id")
    rows = Schedule.objects.filter(reach).order_by("-problem", "release_at", "id")
    fields = (
        "item_id",
        "item__current__title",
        "item__agency__name",
        "release_at",
        "set_by__name",
        "problem",
        "item__due_on",
    )
    return [ScheduledRow(*row) for row in rows.values_list(*fields)]


def overdue(actor: Actor, *, today: date, agency_id: int | None = None, limit: int = 500) -> list[DueRow]:
    """What should be public by now and is not, or is public uncorrected, the latest first; perhaps of one body. One query.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    return _due_rows(_of(unfinished(actor), agency_id).filter(due_on__lt=today), today, limit=limit)


def overdue_count(actor: Actor, *, today: date) -> int:
    """How many are late, for the badge."""
    return unfinished(actor).filter(due_on__lt=today).count()


def due_soon(actor: Actor, *, today: date, agency_id: int | None = None, limit: int = 500) -> list[DueRow]:
    """What comes due within the days of the first reminder; perhaps of one body. One query.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    soon = _of(unfinished(actor), agency_id).filter(due_on__range=(today, clock.warns_until(today)))
    return _due_rows(soon, today, limit=limit)


def to_withdraw(actor: Actor, *, today: date, limit: int = 500) -> list[DueRow]:
    """What is still public although a later review closed it: somebody has to withdraw it. One query.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Arts. 8, 14.
    """
    rows = _mine(actor, "information.read").filter(is_public=True, stage=Stage.CLOSED)
    return _due_rows(rows, today, limit=limit)


def timeliness(actor: Actor, from_on: date, to_on: date, *, agency_id: int | None = None) -> Figures:
    """Publications between two days, counted agency by agency against their last day; perhaps of one. Four queries.

    Law: Regulation 2019, Arts. 26, 46; Regulation 2008, Arts. 18, 29.
    """
    reach = actor.scope("publication.figures").condition("item__agency_id", "item__section_id")
    own = {"item__agency_id": agency_id} if agency_id else {}
    acts = statutory(
        PublicationAct.objects.filter(reach, done_on__range=(from_on, to_on), act__in=(Act.PUBLISH, Act.CORRECT), **own)
    )
    rows = [_timeliness(row) for row in _grouped(acts).order_by("item__agency__position", "item__agency_id")]
    return Figures(
        rows, _all_together(rows, acts), undated=_listed(acts, in_time=None), late=_listed(acts, in_time=False)
    )


def acts(actor: Actor, item_id: int) -> list[PublicationAct]:
    """What was done to one item before the public, oldest first."""
    if not information.visible_to(actor).filter(pk=item_id).exists():
        raise Unknown
    return list(PublicationAct.objects.filter(item_id=item_id).select_related("done_by", "revision"))


def act_counts(actor: Actor, from_on: date, to_on: date) -> dict[str, int]:
    """How many releases, corrections, withdrawals, repeals, mergers and lapses there were, of what the law has made public."""
    reach = actor.scope("publication.figures").condition("item__agency_id", "item__section_id")
    rows = statutory(PublicationAct.objects.filter(reach, done_on__range=(from_on, to_on), act__in=_COUNTED)).order_by()
    return {act.value: 0 for act in _COUNTED} | dict(rows.values_list("act").annotate(n=Count("id")))


def _mine(actor: Actor, permission: str) -> QuerySet[InfoItem]:
    return InfoItem.objects.filter(actor.scope(permission).condition())


def unfinished(actor: Actor) -> QuerySet[InfoItem]:
    """What this person may see that has a last day and is not public as it should be; nothing for staff alone."""
    rows = _mine(actor, "information.read").filter(due_on__isnull=False, listed_openness=Openness.PROACTIVE)
    return rows.filter(stage__in=_OPEN).exclude(kind__in=sorts.internal_codes())


def statutory(acts: QuerySet[PublicationAct]) -> QuerySet[PublicationAct]:
    """Only the acts that are disclosure under the Regulation: news and internal notices are none.

    Law: Platform Letter 2019; Regulation 2019, Arts. 19-21.
    """
    left_out = kinds.not_statutory()
    return acts.exclude(item__kind__in=left_out) if left_out else acts


def _of(items: QuerySet[InfoItem], agency_id: int | None) -> QuerySet[InfoItem]:
    return items.filter(agency_id=agency_id) if agency_id else items


def _due_rows(items: QuerySet[InfoItem], today: date, *, limit: int) -> list[DueRow]:
    fields = ("id", "kind", "stage", "is_public", "agency_id", "started_on", "due_on", "due_provisional")
    rows = items.order_by(F("due_on").asc(nulls_last=True), "id").values(*fields, **_COLUMNS)[:limit]
    return [_due_row(row, today) for row in rows]


def _due_row(row: dict[str, Any], today: date) -> DueRow:
    values = {name: value for name, value in row.items() if name not in ("is_public", "number", "cause")}
    left = clock.days_left(row["due_on"], today) if row["due_on"] else None
    more: dict[str, Any] = {"index_number": row["number"] or "", "days_left": left, "has_cause": bool(row["cause"])}
    return DueRow(**values, is_correction=row["is_public"], **more)


def _grouped(acts: QuerySet[PublicationAct]) -> Any:
    return acts.values("item__agency_id", "item__agency__name").annotate(**_SUMS)


_FIRST = Q(act=Act.PUBLISH)
_SUMS: dict[str, Any] = {
    "published": Count("id", filter=_FIRST),
    "kept": Count("id", filter=_FIRST & Q(in_time=True)),
    "late": Count("id", filter=_FIRST & Q(in_time=False)),
    "undated": Count("id", filter=_FIRST & Q(in_time=None)),
    "corrected": Count("id", filter=Q(act=Act.CORRECT)),
    "average_days": Avg("working_days", filter=_FIRST),
    "longest_days": Max("working_days", filter=_FIRST),
}


def _listed(acts: QuerySet[PublicationAct], *, in_time: bool | None) -> list[dict[str, Any]]:
    """The first releases with this outcome, agency by agency, the slowest first."""
    chosen = acts.filter(act=Act.PUBLISH, in_time=in_time).order_by("item__agency_id", "-working_days", "id")
    fields = {"title": F("revision__title"), "agency_name": F("item__agency__name"), "made_on": F("revision__made_on")}
    return [dict(row) for row in chosen.values("item_id", "done_on", "due_on", "working_days", **fields)]


def _timeliness(row: dict[str, Any], agency_id: int = 0, name: str = "") -> Timeliness:
    average = row["average_days"]
    values = {"in_time" if field == "kept" else field: row[field] for field in _SUMS}
    values |= {"average_days": _one_decimal(average)}
    return Timeliness(row.get("item__agency_id", agency_id), row.get("item__agency__name", name), **values)


def _one_decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _all_together(rows: Sequence[Timeliness], acts: QuerySet[PublicationAct]) -> Timeliness:
    if not rows:
        return Timeliness(0, "合计", 0, 0, 0, 0, 0, None, None)
    return _timeliness(acts.aggregate(**_SUMS), name="合计")
