"""One step of a fetching: begun or gone on with, settled or failed. The line to the other side is never open inside a transaction."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.exchange import clock, states
from gongkai.exchange.entering import FETCH
from gongkai.exchange.errors import Busy, FetchFailed, GoesRound, MarkRefused, NobodyAnswers
from gongkai.exchange.fetching import host_of
from gongkai.exchange.locking import locked
from gongkai.exchange.models import Line, Run, Source
from gongkai.exchange.reading import ItemPage, ReportPage
from gongkai.exchange.taking_items import take_items
from gongkai.exchange.taking_reports import take_reports
from gongkai.exchange.vocabulary import Part, SourceState

MOST_LINES = 2000  # a run: beyond them only the counts go on
KEPT_RUNS = 200  # of one source
COUNTS = {
    "created": "created",
    "updated": "changed",
    "taken_away": "gone",
    "reports": "reports",
    "refused": "refused",
}  # in the journal


@dataclass(frozen=True)
class Step:
    """What was to be asked, so that an answer is kept only where nobody else has kept it meanwhile."""

    source: Source
    run: Run
    part: Part
    cursor: str
    pages: int


@transaction.atomic
def begin(source_id: int, *, by: Actor) -> Step:
    """Open a run, or go on with the open one."""
    source = locked(source_id, permission=FETCH, by=by)
    states.must_allow("fetch_source", source)
    run = source.runs.filter(ended_at__isnull=True).first()
    if run is None:
        part = Part.ITEMS if source.takes_items else Part.REPORTS
        cursor = source.cursor if part is Part.ITEMS else ""
        run = Run.objects.create(
            source=source, begun_at=timezone.now(), asked_by_id=by.user_id, part=part, cursor=cursor
        )
    run.source = source
    return Step(source, run, Part(run.part), run.cursor, run.pages)


def responsible(source: Source) -> Actor:
    """Whoever answers for the source, with the duties of today. Raises `NobodyAnswers` where they no longer reach it."""
    person = Actor.of(source.answers_for, timezone.localdate())
    if not person.may(FETCH, source):
        raise NobodyAnswers(who=person.name)
    return person


def must_not_go_round(step: Step) -> None:
    """Refuse a mark met before: the checkpoint moves on ever more seldom, so that a circle of any length is met."""
    again = step.cursor and step.cursor == step.run.checkpoint
    if again or step.pages >= settings.EXCHANGE_MOST_PAGES:
        raise GoesRound(host=host_of(urlsplit(step.source.address)))


@transaction.atomic
def keep(step: Step, page: ItemPage | ReportPage, *, by: Actor) -> Run:
    """Take a page in and go on to the next; a page somebody else has taken in meanwhile is left."""
    source, run = _same(step)
    if run is None:
        return step.run
    if isinstance(page, ItemPage):
        lines = take_items(source, run, page, by=by)
        source.cursor = page.cursor or page.resume
    else:
        lines = take_reports(source, run, page, by=by)
    _write(run, lines)
    _go_on(run, page.cursor)
    source.next_at = timezone.now()
    if not run.cursor:
        _end_part(source, run, by)
    run.save()
    source.save(update_fields=["cursor", "next_at", "state", "failures", "problem"])
    return run


@transaction.atomic
def fail(step: Step, why: FetchFailed, *, by: Actor) -> Run:
    """End the run with the reason; the next try comes after a pause that grows."""
    source, run = _same(step)
    if run is None:
        return step.run
    now = timezone.now()
    run.problem, run.ended_at = str(why.sentence)[:300], now
    run.save(update_fields=["problem", "ended_at"])
    if isinstance(why, Busy):
        source.next_at = now + clock.SOON
        source.save(update_fields=["next_at"])
        return run
    if isinstance(why, MarkRefused | GoesRound):
        source.cursor = ""
    first = source.state != SourceState.FAILING
    source.failures = min(source.failures + 1, 9999)
    source.problem, source.next_at = run.problem, clock.after_failure(source, now)
    states.move(source, "fail")
    source.save(update_fields=["cursor", "failures", "problem", "next_at", "state"])
    if first:
        journal.record("exchange.fetch_source", source, by=by, problem=run.problem)
    return run


def _same(step: Step) -> tuple[Source, Run | None]:
    """The locked source, and its run where it still stands where the step began."""
    source = Source.objects.select_for_update(of=("self",)).select_related("agency").get(pk=step.source.pk)
    rows = source.runs.filter(pk=step.run.pk, ended_at__isnull=True, part=step.part, cursor=step.cursor)
    run = rows.filter(pages=step.pages).first()
    return source, run if source.state != SourceState.OFF else None


def _write(run: Run, lines: list[Line]) -> None:
    room = MOST_LINES - run.lines.count()
    for one in lines:
        one.run = run
    Line.objects.bulk_create(lines[: max(room, 0)])


def _go_on(run: Run, cursor: str) -> None:
    run.pages += 1
    if run.pages & (run.pages - 1) == 0:  # 1, 2, 4, 8 …
        run.checkpoint = run.cursor
    run.cursor = cursor


def _end_part(source: Source, run: Run, by: Actor) -> None:
    """From the items to the reports, or the end of the run."""
    if run.part == Part.ITEMS and source.takes_reports:
        run.part, run.checkpoint = Part.REPORTS, ""
        return
    now = timezone.now()
    run.ended_at = now
    source.failures, source.problem, source.next_at = 0, "", clock.after_success(source, now)
    states.move(source, "succeed")
    counts = {name: getattr(run, field) for name, field in COUNTS.items()}
    if any(counts.values()) or run.asked_by_id:
        journal.record("exchange.fetch_source", source, by=by, **counts)
    old = source.runs.order_by("-pk").values_list("pk", flat=True)[KEPT_RUNS : KEPT_RUNS + 1].first()
    if old:
        source.runs.filter(pk__lte=old).delete()
