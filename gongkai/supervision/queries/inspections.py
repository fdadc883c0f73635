"""Inspections, the records of units, and self-inspection reports, as staff see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.paging import Page, paged
from gongkai.supervision import self_checks, states, visibility
from gongkai.supervision.chapters import Chapter, chapters
from gongkai.supervision.models import Inspected, Inspection, SelfInspection
from gongkai.supervision.self_checks import SelfFlaw
from gongkai.supervision.vocabulary import InspectionState, SelfState, Verdict


@dataclass(frozen=True)
class InspectionFilters:
    """What the list is narrowed to; empty fields do not narrow."""

    q: str = ""
    kind: str = ""
    state: str = ""
    year: int | None = None


@dataclass(frozen=True)
class InspectionView:
    """One inspection with its units and reports, as far as this person may see them."""

    one: Inspection
    units: Sequence[Inspected]
    reports: Sequence[SelfInspection]
    to_write: Sequence[tuple[int, str]]  # units this person may begin a report for
    may: Mapping[str, bool]
    done: int

    @property
    def total(self) -> int:
        """How many records there are to be."""
        return len(self.units)


@dataclass(frozen=True)
class WrittenChapter:
    """One chapter with what stands in it."""

    chapter: Chapter
    body: str
    flaws: Sequence[SelfFlaw]


@dataclass(frozen=True)
class SelfView:
    """One self-inspection report with its chapters, faults and what may be done."""

    one: SelfInspection
    chapters: Sequence[WrittenChapter]
    may: Mapping[str, bool]

    @property
    def flaws(self) -> list[SelfFlaw]:
        """Every fault, in the order of the chapters."""
        return [flaw for chapter in self.chapters for flaw in chapter.flaws]


def inspections(actor: Actor, filters: InspectionFilters, *, page: int = 1) -> Page[Any]:
    """One page of the list, the newest on top."""
    return paged(_narrowed(actor, filters), _same, order=("-opens_on", "-id"), page=page)


def rows(actor: Actor, filters: InspectionFilters) -> list[Any]:
    """All of it, for exports."""
    return list(_narrowed(actor, filters).order_by("-opens_on", "-id"))


def inspection(actor: Actor, pk: int) -> InspectionView:
    """One inspection; of the units only those this person may know of."""
    one = visibility.inspections(actor).select_related("agency", "made_by").filter(pk=pk).first()
    if one is None:
        raise Unknown
    mine = actor.scope(visibility.READ).condition() if not actor.may(visibility.INSPECT, one) else Q()
    found = one.units.select_related("agency", "section", "recorded_by").filter(mine)
    units = list(found.annotate(bad=Count("answers", filter=Q(answers__verdict=Verdict.BAD))))
    reports = list(visibility.self_inspections(actor).filter(inspection=one).select_related("agency"))
    return InspectionView(
        one,
        units,
        reports,
        _to_write(actor, one, units, reports),
        _may(actor, one),
        sum(unit.inspected_on is not None for unit in units),
    )


def visit(actor: Actor, pk: int) -> Inspected:
    """The record of one unit with its answers, or the empty one to fill in."""
    found = Inspected.objects.select_related("inspection__agency", "agency", "section", "recorded_by").filter(pk=pk)
    one = found.filter(inspection__in=visibility.inspections(actor).values("pk")).first()
    if one is None or not actor.may(visibility.READ, one):
        raise Unknown
    return one


def answers(one: Inspected) -> list[Any]:
    """What was found on each item, with the problem it led to."""
    return list(one.answers.select_related("item", "problem"))


def self_inspection(actor: Actor, pk: int) -> SelfView:
    """One report with every chapter, written or not, and what is wrong with it."""
    joined = ("agency", "inspection", "submitted_by", "judged_by")
    one = visibility.self_inspections(actor).select_related(*joined).filter(pk=pk).first()
    if one is None:
        raise Unknown
    bodies = {row.key: row.body for row in one.chapters.all()}
    flaws = self_checks.flaws(one)
    shown = [
        WrittenChapter(each, bodies.get(each.key, ""), [flaw for flaw in flaws if flaw.chapter is each])
        for each in chapters()
    ]
    return SelfView(one, shown, _self_may(actor, one))


def accepted(actor: Actor, inspection_pk: int) -> list[SelfView]:
    """Every accepted report of an inspection, for the compilation."""
    found = visibility.self_inspections(actor).filter(inspection_id=inspection_pk, state=SelfState.ACCEPTED)
    reports = found.select_related("agency", "inspection").prefetch_related("chapters")
    return [_plainly(one) for one in reports.order_by("agency__position", "agency_id")]


def _plainly(one: SelfInspection) -> SelfView:
    bodies = {row.key: row.body for row in one.chapters.all()}
    return SelfView(one, [WrittenChapter(each, bodies.get(each.key, ""), []) for each in chapters()], {})


def _narrowed(actor: Actor, filters: InspectionFilters) -> Any:
    equal = {"kind": filters.kind, "state": filters.state, "opens_on__year": filters.year}
    chosen = Inspection.objects.filter(pk__in=visibility.inspections(actor).values("pk"))
    chosen = chosen.filter(**{name: value for name, value in equal.items() if value})
    for word in filters.q.split()[:5]:
        named = Q(title__icontains=word) | Q(number__icontains=word) | Q(basis_number__icontains=word)
        chosen = chosen.filter(named | Q(basis_title__icontains=word))
    return chosen.annotate(
        total=Count("units", distinct=True),
        done=Count("units", filter=Q(units__inspected_on__isnull=False), distinct=True),
        found=Count("units__answers", filter=Q(units__answers__verdict=Verdict.BAD), distinct=True),
    )


def _same(one: Any) -> Any:
    return one


def _to_write(actor: Actor, one: Inspection, units: Sequence[Inspected], reports: Any) -> list[tuple[int, str]]:
    if one.self_due_on is None or one.state != InspectionState.OPEN:
        return []
    begun = {report.agency_id for report in reports}
    names = {unit.agency_id: unit.agency.name for unit in units}
    return [(pk, name) for pk, name in names.items() if pk not in begun and actor.may(visibility.RECTIFY, At(pk))]


def _may(actor: Actor, one: Inspection) -> dict[str, bool]:
    inspects = actor.may(visibility.INSPECT, one)
    return {
        verb: inspects and states.may(verb, one) for verb in ("open_inspection", "record_visit", "close_inspection")
    }


def _self_may(actor: Actor, one: SelfInspection) -> dict[str, bool]:
    writes, judges = actor.may(visibility.RECTIFY, one), actor.may(visibility.INSPECT, one)
    judges = judges and one.submitted_by_id != actor.user_id
    may = {verb: writes and states.may(verb, one) for verb in ("write_self_inspection", "submit_self_inspection")}
    verbs = ("accept_self_inspection", "return_self_inspection")
    may |= {verb: judges and states.may(verb, one) for verb in verbs}
    return may | {"raise_from_self": actor.may(visibility.INSPECT, one) and states.may("raise_from_self", one)}
