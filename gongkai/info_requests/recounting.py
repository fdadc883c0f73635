"""What a new calendar moves: open periods of requests, and open publication periods of items.

Law: Holiday Measure 2024, Art. 4; Regulation 2019, Arts. 26, 30, 32-34; Fee Measure 2020, Art. 6.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Q, QuerySet

from gongkai import law
from gongkai.info_requests import clock, policies
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import ConsultationKind, State
from gongkai.information import clock as publishing
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.workdays import WorkCalendar

UNPUBLISHED = tuple(
    stage for stage in Stage if stage not in (Stage.PUBLISHED, Stage.CLOSED, Stage.WITHDRAWN, Stage.REPEALED)
)
AT_ONCE = 200  # cases read together
NAMED = 3  # so many changed days are named as the reason; the rest is a number


class Moved(NamedTuple):
    """One date that moved: of what, from when to when, because of which days."""

    number: str
    was: str
    now: str
    why: str


class _Period(NamedTuple):
    """A period of working days whose last day stands in a row of its own."""

    row: Any
    what: str
    start: date
    working_days: int


@dataclass(frozen=True)
class Change:
    """One calendar laid over another, and the days of a year that now count otherwise."""

    before: WorkCalendar
    after: WorkCalendar
    year: int
    days: tuple[date, ...]

    @classmethod
    def of(cls, before: WorkCalendar, after: WorkCalendar, *, year: int) -> "Change":
        """Compare the year, and the December before it, day by day."""
        first, last = date(year - 1, 12, 1), date(year, 12, 31)
        days = (first + timedelta(days=gap) for gap in range((last - first).days + 1))
        return cls(before, after, year, tuple(d for d in days if before.is_workday(d) is not after.is_workday(d)))

    @property
    def first(self) -> date:
        """No period that ended before this day moves or becomes certain."""
        return min([date(self.year, 1, 1), *self.days])

    def why(self, *, start: date, was: date, now: date) -> str:
        """Which days on the way changed, and how."""
        way = [day for day in self.days if start < day <= max(was, now)]
        told = [f"{day}{self.after.reason(day) or '照常上班'}" for day in way[:NAMED]]
        more = f"等{len(way)}天" if len(way) > NAMED else ""
        return "、".join(told) + more


def recount(change: Change) -> list[Moved]:
    """Reckon everything open anew, and list what moved."""
    return [*_requests(change), *_items(change)]


def _affected(rows: QuerySet[Any], change: Change, *more: str) -> QuerySet[Any]:
    reach = Q(due_on__gte=change.first) | Q(due_provisional=True)
    for name in more:
        reach |= Q(**{name: True}) if name.endswith("provisional") else Q(**{f"{name}__gte": change.first})
    return rows.filter(reach).order_by("pk")


def _requests(change: Change) -> Iterator[Moved]:
    open_cases = InfoRequest.objects.filter(is_open=True)
    affected = list(_affected(open_cases, change, "next_due_on", "next_provisional").values_list("pk", flat=True))
    for at in range(0, len(affected), AT_ONCE):
        rows = InfoRequest.objects.filter(pk__in=affected[at : at + AT_ONCE]).order_by("pk")
        for case in rows.select_for_update().prefetch_related("events", "consultations", "assignments"):
            yield from _request(case, change)


def _request(case: InfoRequest, change: Change) -> Iterator[Moved]:
    for period in _periods(case):
        yield from _move(case, period, change)
    was = case.due_on
    clock.restate(case)
    if was and case.due_on and was != case.due_on and case.period_from:
        why = change.why(start=case.period_from, was=was, now=case.due_on)
        yield Moved(f"{case.number} 答复", was.isoformat(), case.due_on.isoformat(), why)


def _periods(case: InfoRequest) -> Iterator[_Period]:
    if case.state == State.CORRECTING and case.correction.told_on:
        yield _Period(case.correction, "补正", case.correction.told_on, case.correction.working_days)
    for letter in (one for one in case.consultations.all() if one.due_on and one.answered_on is None):
        days = policies.consult_days(case, kind=ConsultationKind(letter.kind))
        yield _Period(letter, "征求意见", letter.received_on or letter.sent_on, days)
    if case.state == State.AWAITING_FEE and case.fee.due_on and case.fee.received_on:
        days = law.working_days("fees.payment", on=case.fee.received_on, region=settings.REGION)
        yield _Period(case.fee, "缴费", case.fee.received_on, days)
    for one in (one for one in case.assignments.all() if one.is_current and one.handed_in_on is None):
        yield _Period(one, "承办", one.assigned_on, policies.section_days(case))


def _move(case: InfoRequest, period: _Period, change: Change) -> Iterator[Moved]:
    """Move a last day that was reckoned; one that somebody set by hand stays."""
    row, was = period.row, period.row.due_on
    if change.before.add(period.start, period.working_days) != was:
        return
    row.due_on = change.after.add(period.start, period.working_days)
    names = ["due_on"]
    if hasattr(row, "due_provisional"):
        row.due_provisional = any(change.after.provisional(day) for day in (period.start, row.due_on))
        names.append("due_provisional")
    row.save(update_fields=names)
    if row.due_on != was:
        why = change.why(start=period.start, was=was, now=row.due_on)
        yield Moved(f"{case.number} {period.what}", was.isoformat(), row.due_on.isoformat(), why)


def _items(change: Change) -> Iterator[Moved]:
    rows = InfoItem.objects.filter(stage__in=UNPUBLISHED).exclude(due_on=None).select_related("current")
    for item in _affected(rows, change).select_for_update(of=("self",)):
        was = item.due_on
        publishing.restate(item, openness=item.current.openness if item.current else "")
        if was and item.due_on and was != item.due_on:
            why = change.why(start=item.started_on, was=was, now=item.due_on)
            yield Moved(f"信息{item.pk} 公开", was.isoformat(), item.due_on.isoformat(), why)
