"""Rows of rounds, appeals and changes as pages show them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from gongkai.accounts.actor import Actor
from gongkai.assessment import states
from gongkai.assessment.displays import AppealRow, ChangeRow
from gongkai.assessment.models import Appeal, AppealFile, Round, Score, ScoreChange
from gongkai.assessment.visibility import SCORE
from gongkai.assessment.vocabulary import AppealState, ChangeKind, RoundState
from gongkai.law.report_periods import PeriodKind

NEWEST_CHANGES = 100


def with_counts(chosen: QuerySet[Round]) -> QuerySet[Round]:
    """The rounds with how many bodies, empty scores and open appeals each has."""
    empty = Score.objects.filter(result__round=OuterRef("pk"), value__isnull=True, is_blank=False).order_by()
    waiting = empty.values("result__round").annotate(n=Count("pk")).values("n")
    opened = Appeal.objects.filter(round=OuterRef("pk"), state=AppealState.OPEN).order_by()
    return chosen.select_related("scheme").annotate(
        bodies=Count("results", distinct=True),
        empty=Coalesce(Subquery(waiting), 0),
        open_appeals=Coalesce(Subquery(opened.values("round").annotate(n=Count("pk")).values("n")), 0),
    )


def round_row(one: Any) -> dict[str, Any]:
    """The fields of a RoundRow, of a round with its counts."""
    return {
        "id": one.pk,
        "agency_id": one.authority_id,
        "scheme_id": one.scheme_id,
        "title": one.scheme.title,
        "label": one.covers.label,
        "year": one.year,
        "period": PeriodKind(one.period),
        "ordinal": one.ordinal,
        "state": RoundState(one.state),
        "bodies": one.bodies,
        "waiting": one.empty,
        "appeals": one.open_appeals,
        "appeals_until": one.appeals_until,
        "published_on": one.published_on,
    }


def appeal_rows(actor: Actor, chosen: QuerySet[Appeal]) -> list[AppealRow]:
    """These appeals with their files. Two queries."""
    found = list(chosen.select_related("agency", "round", "score__indicator"))
    files: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for appeal_id, pk, name in AppealFile.objects.filter(appeal__in=found).values_list("appeal_id", "pk", "name"):
        files[appeal_id].append((pk, name))
    return [_appeal(actor, one, tuple(files[one.pk])) for one in found]


def _appeal(actor: Actor, one: Appeal, files: tuple[tuple[int, str], ...]) -> AppealRow:
    open_now = one.state == AppealState.OPEN and states.may("rule_on", one.round)
    return AppealRow(
        id=one.pk,
        score_id=one.score_id,
        result_id=one.score.result_id,
        agency_name=one.agency.name,
        title=one.score.indicator.title,
        text=one.text,
        wanted=one.wanted,
        before=one.before,
        after=one.after,
        most=one.score.indicator.max_score,
        state=AppealState(one.state),
        filed_on=one.filed_on,
        answer=one.answer,
        files=files,
        may_rule=open_now and actor.may(SCORE, one.round),
    )


def change_rows(chosen: Q) -> list[ChangeRow]:
    """What moved, the newest first. One query."""
    found = ScoreChange.objects.filter(chosen).select_related("score__result", "score__indicator").order_by("-pk")
    return [_change(one) for one in found[:NEWEST_CHANGES]]


def _change(one: ScoreChange) -> ChangeRow:
    return ChangeRow(
        agency_name=one.score.result.agency_name,
        title=one.score.indicator.title,
        kind=ChangeKind(one.kind),
        before=one.before,
        after=one.after,
        reason=one.reason,
        by_name=one.by_name,
        at=one.at,
    )


def files_of(rows: Iterable[tuple[int, int, str]]) -> dict[int, tuple[tuple[int, str], ...]]:
    """Rows of (owner, file, name) by owner."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for owner, pk, name in rows:
        found[owner].append((pk, name))
    return {owner: tuple(files) for owner, files in found.items()}
