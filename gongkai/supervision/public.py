"""The public projection of social evaluations: announced plans and published results; nothing else leaves the room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from gongkai.supervision.models import Ballot, Evaluation
from gongkai.supervision.results import UnitResult, results
from gongkai.supervision.vocabulary import EvaluationState, RemarkState, Scale

OUT = (EvaluationState.ANNOUNCED, EvaluationState.SUMMED_UP, EvaluationState.PUBLISHED)
MOST = 200


@dataclass(frozen=True)
class PublicRow:
    """One line of the list."""

    id: int
    title: str
    opens_on: date
    closes_on: date
    announced_on: date | None
    published_on: date | None
    is_open: bool
    is_coming: bool


@dataclass(frozen=True)
class PublicUnit:
    """A unit that may be evaluated."""

    id: int
    name: str


@dataclass(frozen=True)
class PublicEvaluation(PublicRow):
    """The plan, and the result once it is published."""

    agency: str
    about_from: date
    about_to: date
    whom: str
    content: str
    people: str
    is_named: bool
    per_address: int
    minimum_sample: int
    grades: Sequence[str]
    rows: Sequence[tuple[int, str]]
    units: Sequence[PublicUnit]
    conclusion: str
    results: Sequence[UnitResult]
    remarks: Sequence[tuple[str, str]]  # the unit's name, and what was said


def evaluations() -> list[PublicRow]:
    """Every announced evaluation, the newest on top."""
    return [PublicRow(**_line(one)) for one in _out().order_by("-opens_on", "-id")[:MOST]]


def evaluation(pk: int) -> PublicEvaluation | None:
    """One announced evaluation."""
    one = _out().select_related("agency").filter(pk=pk).first()
    if one is None:
        return None
    is_published = one.state == EvaluationState.PUBLISHED
    return PublicEvaluation(
        **_line(one),
        agency=one.agency.name,
        about_from=one.about_from,
        about_to=one.about_to,
        whom=one.whom,
        content=one.content,
        people=one.people,
        is_named=one.is_named,
        per_address=one.per_address,
        minimum_sample=one.minimum_sample,
        grades=Scale(one.scale).grades,
        rows=list(one.rows.values_list("pk", "words")),
        units=[PublicUnit(unit.pk, unit.agency.name) for unit in one.units.select_related("agency")],
        conclusion=one.conclusion if is_published else "",
        results=results(one) if is_published else [],
        remarks=_remarks(one) if is_published else [],
    )


def _out() -> QuerySet[Evaluation]:
    return Evaluation.objects.filter(state__in=OUT, announced_on__isnull=False)


def _line(one: Evaluation) -> dict[str, Any]:
    today = timezone.localdate()
    runs = one.state == EvaluationState.ANNOUNCED
    return {
        "id": one.pk,
        "title": one.title,
        "opens_on": one.opens_on,
        "closes_on": one.closes_on,
        "announced_on": one.announced_on,
        "published_on": one.published_on,
        "is_open": runs and one.opens_on <= today <= one.closes_on,
        "is_coming": runs and today < one.opens_on,
    }


def _remarks(one: Evaluation) -> list[tuple[str, str]]:
    found = Ballot.objects.filter(unit__evaluation=one, remark_state=RemarkState.SHOWN).order_by("unit_id", "pk")
    return list(found.values_list("unit__agency__name", "remark")[:MOST])
