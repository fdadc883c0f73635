"""A report of the demo as rows: frame, version and history, sealed through the same functions the actions use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.annual_reports import freezing, rollup
from gongkai.annual_reports.figures import Settled
from gongkai.annual_reports.models import Report, ReportEvent, ReportVersion
from gongkai.annual_reports.vocabulary import EventKind, Origin, Scope, State
from gongkai.audit import journal
from gongkai.demo.report_texts import texts_of
from gongkai.law.report_periods import ReportPeriod

BATCH = 200


@dataclass(frozen=True)
class Steps:
    """On which days it was begun, handed in, and sent back or approved, and by whom; a step not taken has no day."""

    begun_on: date
    begun_by: User
    submitted_on: date | None = None
    decided_on: date | None = None
    decided_by: User | None = None


@dataclass(frozen=True)
class Made:
    """One report as it shall stand."""

    agency: Agency
    covers: ReportPeriod
    form_key: str
    state: State
    origin: Origin
    steps: Steps
    figures: Mapping[str, Decimal]
    recorded: Mapping[str, Decimal] = field(default_factory=dict)
    typed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    scope: Scope = Scope.OWN
    remark: str = ""
    parts: tuple[rollup.Part, ...] = ()


def write(reports: Iterable[Made]) -> list[ReportVersion]:
    """All of them at once, in order, with their histories and one line each in the journal."""
    wanted = list(reports)
    frames = Report.objects.bulk_create([_frame(one) for one in wanted], batch_size=BATCH)
    rows = [_version(one, frame) for one, frame in zip(wanted, frames, strict=True)]
    versions = ReportVersion.objects.bulk_create(rows, batch_size=BATCH)
    pairs = list(zip(wanted, versions, strict=True))
    ReportEvent.objects.bulk_create([event for pair in pairs for event in _events(*pair)], batch_size=BATCH)
    journal.record_many("demo.enter", [(version, {"stage": version.state}) for version in versions], by=SYSTEM)
    return versions


def part_of(agency: Agency, version: ReportVersion, *, own_level: bool) -> rollup.Part:
    """A body as the 汇总 above it counts it."""
    return rollup.Part(
        agency_id=agency.pk,
        agency_name=agency.name,
        scope=Scope.OWN,
        version_id=version.pk,
        state=State(version.state),
        phone=agency.phone,
        is_own_level=own_level,
    )


def _frame(one: Made) -> Report:
    covers = one.covers
    return Report(
        agency=one.agency,
        year=covers.year,
        period=covers.kind,
        ordinal=covers.ordinal,
        scope=one.scope,
        form_key=one.form_key,
    )


def _version(one: Made, frame: Report) -> ReportVersion:
    steps = one.steps
    version = ReportVersion(
        report=frame,
        state=one.state,
        origin=one.origin,
        typed={key: dict(entry) for key, entry in one.typed.items()},
        sections=_sections(one),
        remark=one.remark,
        started_by=steps.begun_by,
        started_at=_at(steps.begun_on, 9),
        submitted_by=steps.begun_by if steps.submitted_on else None,
        submitted_at=_at(steps.submitted_on, 10) if steps.submitted_on else None,
        submitted_on=steps.submitted_on,
    )
    freezing.write_down(version, Settled(dict(one.figures), dict(one.recorded), version.typed, {}, one.parts))
    if one.state is State.APPROVED and steps.decided_on:
        version.approved_by, version.approved_at = steps.decided_by, _at(steps.decided_on, 15)
        version.digest = freezing.digest(version)
    return version


def _sections(one: Made) -> dict[str, str]:
    return texts_of(one.form_key, one.figures, year=one.covers.year) if one.covers.is_whole_year else {}


def _events(one: Made, version: ReportVersion) -> Iterable[ReportEvent]:
    steps, clerk = one.steps, one.steps.begun_by.name
    is_old = one.origin is Origin.FILE
    yield _event(version, EventKind.READ if is_old else EventKind.OPENED, clerk, _at(steps.begun_on, 9))
    if steps.submitted_on:
        yield _event(version, EventKind.SUBMITTED, clerk, _at(steps.submitted_on, 10))
    if steps.decided_on and steps.decided_by:
        kind = {State.APPROVED: EventKind.APPROVED, State.RETURNED: EventKind.SENT_BACK}[one.state]
        kind = EventKind.CONFIRMED if is_old else kind
        yield _event(version, kind, steps.decided_by.name, _at(steps.decided_on, 15), one.remark)


def _event(version: ReportVersion, kind: EventKind, name: str, at: datetime, words: str = "") -> ReportEvent:
    return ReportEvent(version=version, kind=kind, by_name=name, at=at, words=words)


def _at(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))
