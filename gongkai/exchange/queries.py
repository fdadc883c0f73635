"""What staff may see of sources: the list, one with its runs, what came in a run, and what failed."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Max, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.exchange import clock, states
from gongkai.exchange.displays import LineRow, RunRow, SourceRow, SourceView
from gongkai.exchange.entering import CONFIGURE, FETCH, READ
from gongkai.exchange.models import Line, Run, Source
from gongkai.exchange.vocabulary import Direction, LineKind, SourceState
from gongkai.paging import Page, paged, streamed
from gongkai.publication.linked_sources import standing_by_source

RECENT = 30
_COUNTS = ("pages", "created", "changed", "gone", "known", "reports", "refused", "problem")


def sources(actor: Actor, *, state: str = "") -> list[SourceRow]:
    """Every source this person may know of, by name. Two queries."""
    found = list(_shown(_mine(actor).filter(Q(state=state) if state else Q())).order_by("agency__position", "name"))
    counts = _linked(found)
    return [SourceRow(**_row(one, counts)) for one in found]


def source(actor: Actor, pk: int) -> SourceView:
    """One source; unknown and hidden look the same. Three queries."""
    one = _shown(_mine(actor)).select_related("answers_for").filter(pk=pk).first()
    if one is None:
        raise Unknown
    return SourceView(
        **_row(one, _linked([one])),
        column_code=one.column_code,
        only_columns=one.only_columns,
        has_token=bool(one.sealed_token),
        answers_for=one.answers_for.name,
        changed_at=one.changed_at,
        is_fetched=one.runs.filter(pages__gt=0).exists(),
        may=_may(actor, one),
    )


def runs(actor: Actor, pk: int) -> list[RunRow]:
    """The newest fetchings of a source. One query."""
    found = Run.objects.filter(source__in=_mine(actor).filter(pk=pk)).select_related("asked_by")
    return [_run(one) for one in found.order_by("-pk")[:RECENT]]


def run(actor: Actor, pk: int, run_id: int) -> RunRow:
    """One fetching of a source."""
    found = Run.objects.filter(source__in=_mine(actor).filter(pk=pk), pk=run_id).select_related("asked_by").first()
    if found is None:
        raise Unknown
    return _run(found)


def lines(actor: Actor, run_id: int, *, kind: str = "", page: int = 1) -> Page[LineRow]:
    """One page of what became of things in a fetching. Two queries."""
    return paged(_lines(actor, run_id, kind), _line, order=("pk",), page=page)


def all_lines(actor: Actor, run_id: int, *, kind: str = "") -> Iterator[LineRow]:
    """All of them, for a sheet."""
    return streamed(_lines(actor, run_id, kind), _line)


def failing(actor: Actor) -> list[SourceRow]:
    """The sources that fail and that this person may mend. Two queries; one where there is none."""
    reach = actor.scope(CONFIGURE).condition("agency_id", None)
    found = list(_shown(Source.objects.filter(reach, state=SourceState.FAILING)).order_by("pk")[:50])
    return [SourceRow(**_row(one, {})) for one in found]


def history_of(actor: Actor, pk: int) -> Source:
    """The record itself, for its journal."""
    found = _mine(actor).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def _mine(actor: Actor) -> QuerySet[Source]:
    return Source.objects.filter(actor.scope(READ).condition("agency_id", None))


def _shown(chosen: QuerySet[Source]) -> QuerySet[Source]:
    return chosen.select_related("agency").annotate(last_at=Max("runs__ended_at"))


def _linked(found: list[Source]) -> dict[tuple[int, str], int]:
    return standing_by_source({one.agency_id for one in found}) if found else {}


def _row(one: Any, counts: dict[tuple[int, str], int]) -> dict[str, Any]:
    plain = ("id", "agency_id", "name", "address", "takes_items", "takes_reports", "problem", "failures", "next_at")
    return {name: getattr(one, name) for name in plain} | {
        "agency_name": one.agency.name,
        "direction": Direction(one.direction),
        "hours": int(clock.interval(one).total_seconds() // 3600),
        "is_default_interval": one.every_hours is None,
        "state": SourceState(one.state),
        "last_at": one.last_at,
        "linked": counts.get((one.agency_id, one.name), 0),
    }


def _may(actor: Actor, one: Source) -> dict[str, bool]:
    configures, fetches = actor.may(CONFIGURE, one), actor.may(FETCH, one)
    return {
        "change": configures,
        "off": configures and states.may("switch_off", one),
        "on": configures and states.may("switch_on", one),
        "fetch": fetches and states.may("fetch_source", one),
        "try": fetches,
    }


def _run(one: Run) -> RunRow:
    counts = {name: getattr(one, name) for name in _COUNTS}
    return RunRow(one.pk, one.begun_at, one.ended_at, one.asked_by.name if one.asked_by else "", **counts)


def _lines(actor: Actor, run_id: int, kind: str) -> QuerySet[Line]:
    chosen = Line.objects.filter(run_id=run_id, run__source__in=_mine(actor))
    return chosen.filter(kind=kind) if kind in [one.value for one in LineKind] else chosen


def _line(one: Line) -> LineRow:
    return LineRow(LineKind(one.kind), one.title, one.address, one.why)
