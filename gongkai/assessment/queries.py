"""What staff see of rounds and scores: the list, the sheet of all bodies, one body's sheet, the grid of an indicator."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.assessment import explaining, showing, states, totals, visibility
from gongkai.assessment.checking import leaves
from gongkai.assessment.displays import (
    AppealRow,
    CellView,
    ResultRow,
    ResultView,
    RoundRow,
    RoundView,
    ScoreLine,
    Sheet,
    SheetLine,
)
from gongkai.assessment.models import AppealFile, Indicator, Result, Round, Score, ScoreFile
from gongkai.assessment.queries_schemes import line_of, lines
from gongkai.assessment.vocabulary import Method, RoundState
from gongkai.audit import journal
from gongkai.audit.models import Entry
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.paging import Page, paged, streamed

ORDER = ("-year", "-period", "-ordinal", "-pk")
TREND = 12
VERBS = ("compute", "score", "note_check", "show", "close_appeals", "approve", "publish", "reopen")


@dataclass(frozen=True)
class RoundFilters:
    """What the list is narrowed to; empty fields do not narrow."""

    year: int | None = None
    period: str = ""
    state: str = ""


def rounds(actor: Actor, filters: RoundFilters | None = None, *, page: int = 1) -> Page[RoundRow]:
    """One page of the rounds this person may see, the newest first."""
    return paged(_narrowed(actor, filters), _row, order=ORDER, page=page)


def round_rows(actor: Actor, filters: RoundFilters) -> Iterator[RoundRow]:
    """All of them, for an export."""
    return streamed(_narrowed(actor, filters), _row)


def round_(actor: Actor, pk: int) -> RoundView:
    """One round with the sheet of all bodies; unknown and hidden look the same. About ten queries."""
    one = showing.with_counts(visibility.rounds(actor)).select_related("authority", "approved_by").filter(pk=pk).first()
    if one is None:
        raise Unknown
    sees_all = actor.may(visibility.SCORE, one)
    indicators = list(one.scheme.indicators.all())
    mine = visibility.results(actor).filter(round=one)
    return RoundView(
        **showing.round_row(one),
        **_facts(one),
        indicators=lines(indicators),
        results=_results(one, actor, indicators, sees_all=sees_all),
        sees_all=sees_all,
        appeal_rows=showing.appeal_rows(actor, visibility.appeals(actor).filter(round=one)),
        changes=showing.change_rows(Q(score__result__in=mine)) if sees_all else [],
        may={verb: sees_all and states.may(verb, one) for verb in VERBS},
    )


def result(actor: Actor, pk: int) -> ResultView:
    """One body's sheet in a round, with how every score came about. About ten queries."""
    found = visibility.results(actor).select_related("round__scheme").filter(pk=pk).first()
    if found is None:
        raise Unknown
    one, beside = found.round, list(found.round.results.values_list("pk", flat=True))
    place = beside.index(found.pk)
    sees_all = actor.may(visibility.SCORE, one)
    return ResultView(
        **vars(_plain(found)),
        round_id=one.pk,
        round_label=one.covers.label,
        title=one.scheme.title,
        state=RoundState(one.state),
        from_on=one.covers.from_on,
        to_on=one.covers.to_on,
        appeals_until=one.appeals_until,
        bodies=len(beside),
        total=one.scheme.total,
        carried_share=one.scheme.carried_share,
        lines=_lines(actor, found),
        changes=showing.change_rows(Q(score__result=found)),
        trend=trend(found.agency_id, one),
        previous=beside[place - 1] if sees_all and place else None,
        next=beside[place + 1] if sees_all and place + 1 < len(beside) else None,
    )


def result_of_score(actor: Actor, pk: int) -> int:
    """The sheet a score stands in."""
    found = visibility.results(actor).filter(scores__pk=pk).values_list("pk", flat=True).first()
    if found is None:
        raise Unknown
    return found


def trend(agency_id: int, one: Round) -> list[tuple[str, Decimal | None]]:
    """The body's published points in rounds of the same length, the oldest first. One query."""
    found = Result.objects.filter(
        agency_id=agency_id,
        round__authority_id=one.authority_id,
        round__period=one.period,
        round__state=RoundState.PUBLISHED,
    ).order_by("-round__year", "-round__ordinal")
    rows = found.values_list("round__year", "round__ordinal", "points")[:TREND]
    kind = PeriodKind(one.period)
    return [(ReportPeriod(year, kind, n).label, points) for year, n, points in reversed(rows)]


def sheet(actor: Actor, pk: int, indicator_id: int | None = None) -> Sheet:
    """The grid in which people score one indicator for all bodies; the first one that has empty cells unless told."""
    one = visibility.rounds(actor).select_related("scheme").filter(pk=pk).first()
    if one is None:
        raise Unknown
    actor.must(visibility.SCORE, one)
    others = _manual(one)
    chosen = next((each for each in others if each[0] == indicator_id), None) or _first(others)
    if chosen is None:
        raise Unknown
    indicator = Indicator.objects.get(pk=chosen[0])
    scores = Score.objects.filter(result__round=one, indicator=indicator).select_related("result")
    files = showing.files_of(ScoreFile.objects.filter(score__in=scores).values_list("score_id", "pk", "name"))
    return Sheet(
        round_id=one.pk,
        round_label=str(one),
        agency_id=one.authority_id,
        state=RoundState(one.state),
        indicator=line_of(indicator),
        others=others,
        lines=[
            SheetLine(
                each.pk,
                each.result.agency_name,
                each.value,
                each.reason,
                files.get(each.pk, ()),
                each.result.agency_id == actor.agency_id,
            )
            for each in scores.order_by("result__position", "pk")
        ],
    )


def appeal(actor: Actor, pk: int) -> AppealRow:
    """An appeal for one of those who decide it."""
    found = visibility.appeals(actor).filter(
        visibility.among("round__authority_id", visibility.reach(actor, visibility.SCORE))
    )
    rows = showing.appeal_rows(actor, found.filter(pk=pk))
    if not rows:
        raise Unknown
    return rows[0]


def history(actor: Actor, pk: int) -> Sequence[Entry]:
    """What was done to a round, for those who score it."""
    one = visibility.rounds(actor).filter(pk=pk).first()
    if one is None:
        raise Unknown
    return journal.history(one) if actor.may(visibility.SCORE, one) else []


def score_file(actor: Actor, pk: int) -> ScoreFile:
    """A file beside a score this person may see."""
    found = ScoreFile.objects.select_related("file").filter(pk=pk, score__result__in=visibility.results(actor)).first()
    if found is None:
        raise Unknown
    return found


def appeal_file(actor: Actor, pk: int) -> AppealFile:
    """A file of an appeal this person may see."""
    found = AppealFile.objects.select_related("file").filter(pk=pk, appeal__in=visibility.appeals(actor)).first()
    if found is None:
        raise Unknown
    return found


def _narrowed(actor: Actor, filters: RoundFilters | None) -> QuerySet[Round]:
    wanted = {name: value for name, value in vars(filters or RoundFilters()).items() if value}
    return showing.with_counts(visibility.rounds(actor).filter(**wanted))


def _row(one: Round) -> RoundRow:
    return RoundRow(**showing.round_row(one))


def _facts(one: Round) -> dict[str, Any]:
    names = (
        "computed_at", "check_on", "check_noticed_on", "shown_on", "approved_on", "opinion", "note",
    )  # fmt: skip
    shares = ("basis", "total", "appeal_days", "carried_share", "outside_name", "outside_share")
    values = {name: getattr(one, name) for name in names} | {name: getattr(one.scheme, name) for name in shares}
    approver = one.approved_by.name if one.approved_by else ""
    return values | {"authority_name": one.authority.name, "approved_by": approver}


def _results(one: Round, actor: Actor, indicators: Sequence[Indicator], *, sees_all: bool) -> list[ResultRow]:
    """Every body for those who score and once published, with cells where one may see them; the best first once ranked."""
    mine = set(visibility.results(actor).filter(round=one).values_list("pk", flat=True))
    everyone = one.state == RoundState.PUBLISHED
    found = [each for each in one.results.all() if everyone or each.pk in mine]
    cells = _cells(found, indicators) if sees_all else {}
    rows = [_plain(each, cells.get(each.pk, ()), share=one.scheme.outside_share) for each in found]
    ranked = one.state in (RoundState.APPROVED, RoundState.PUBLISHED)
    return sorted(rows, key=lambda row: row.rank or len(rows) + 1) if ranked else rows


def _cells(found: Sequence[Result], indicators: Sequence[Indicator]) -> dict[int, tuple[CellView, ...]]:
    ordered = [each.id for each in lines(indicators) if each.method is not Method.GROUP]
    known = {each.pk: each for each in leaves(indicators)}
    grid: dict[int, dict[int, CellView]] = defaultdict(dict)
    rows = Score.objects.filter(result__in=found).order_by()
    for pk, result_id, indicator_id, value, is_blank in rows.values_list(
        "pk", "result_id", "indicator_id", "value", "is_blank"
    ):
        about = known[indicator_id]
        manual = about.method == Method.MANUAL
        grid[result_id][indicator_id] = CellView(pk, value, about.max_score, is_blank, manual)
    return {pk: tuple(row[one] for one in ordered if one in row) for pk, row in grid.items()}


def _plain(each: Result, cells: Sequence[CellView] = (), *, share: Decimal = Decimal()) -> ResultRow:
    outside = totals.rounded(each.points * share / totals.HUNDRED) if share and each.points is not None else None
    return ResultRow(
        each.pk,
        each.agency_id,
        each.agency_name,
        each.earned,
        each.carried,
        each.points,
        each.grade,
        each.rank,
        cells,
        outside,
    )


def _lines(actor: Actor, found: Result) -> list[ScoreLine]:
    scores = list(found.scores.select_related("indicator__parent", "scored_by"))
    files = showing.files_of(ScoreFile.objects.filter(score__in=scores).values_list("score_id", "pk", "name"))
    said = showing.appeal_rows(actor, visibility.appeals(actor).filter(score__result=found))
    appeals = {row.score_id: row for row in said}
    may = _verbs(actor, found)
    scores.sort(key=lambda one: (one.indicator.position, one.indicator_id))
    return [_line(one, files.get(one.pk, ()), appeals.get(one.pk), may) for one in scores]


def _verbs(actor: Actor, found: Result) -> dict[str, bool]:
    one = found.round
    in_time = one.appeals_until is not None and timezone.localdate() <= one.appeals_until
    scores = actor.may(visibility.SCORE, one) and actor.agency_id != found.agency_id
    return {
        "score": scores and states.may("score", one),
        "appeal": actor.may("assessment.appeal", found) and states.may("appeal", one) and in_time,
    }


def _line(one: Score, files: Sequence[tuple[int, str]], appeal: Any, may: dict[str, bool]) -> ScoreLine:
    about = one.indicator
    taken = one.value is not None and one.value < about.max_score
    return ScoreLine(
        id=one.pk,
        indicator_id=about.pk,
        group=about.parent.title if about.parent else "",
        title=about.title,
        rule=explaining.rule(about),
        most=about.max_score,
        value=one.value,
        is_blank=one.is_blank,
        is_manual=about.method == Method.MANUAL,
        formula=about.formula,
        words=explaining.words(one),
        reason=one.reason,
        evidence_required=about.evidence_required,
        scored_by=one.scored_by.name if one.scored_by else "",
        scored_at=one.scored_at,
        files=files,
        appeal=appeal,
        may_score=may["score"] and about.method == Method.MANUAL,
        may_appeal=may["appeal"] and taken and appeal is None,
    )


def _manual(one: Round) -> list[tuple[int, str, int]]:
    scores = Score.objects.filter(result__round=one, indicator__method=Method.MANUAL).order_by("indicator__position")
    found: dict[int, list[Any]] = {}
    for pk, title, value in scores.values_list("indicator_id", "indicator__title", F("value")):
        found.setdefault(pk, [title, 0])[1] += value is None
    return [(pk, title, empty) for pk, (title, empty) in found.items()]


def _first(others: Sequence[tuple[int, str, int]]) -> tuple[int, str, int] | None:
    return next((each for each in others if each[2]), others[0] if others else None)
