"""Putting a problem into the ledger, wherever it was found."""

from datetime import date
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.supervision.models import Problem, ProblemEvent
from gongkai.supervision.numbering import numbered
from gongkai.supervision.vocabulary import ProblemSource, ProblemState, ProblemStep


def register_problem(
    agency_id: int,
    section_id: int | None,
    *,
    source: ProblemSource,
    source_words: str,
    what: str,
    found_on: date,
    due_on: date,
    by: Actor,
    **found_in: Any,
) -> Problem:
    """A numbered problem with the first line of its history; the caller has judged what it is made of."""
    problem = Problem.objects.create(
        **numbered(Problem, agency_id, found_on.year),
        **found_in,
        agency_id=agency_id,
        section_id=section_id,
        source=source,
        source_words=source_words,
        what=what,
        found_on=found_on,
        due_on=due_on,
        state=ProblemState.OPEN,
        entered_by_id=by.person_id,
        entered_at=timezone.now(),
    )
    note(problem, ProblemStep.FOUND, what, by=by)
    return problem


def note(problem: Problem, step: ProblemStep, words: str, *, by: Actor) -> None:
    """One more line of a problem's history."""
    ProblemEvent.objects.create(problem=problem, step=step, words=words, by_id=by.person_id, at=timezone.now())
