"""报送整改结果: done, with the evidence; another person will look at it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.errors import EvidenceMissing, MeasureMissing
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Problem
from gongkai.supervision.registering import note
from gongkai.supervision.vocabulary import ProblemState, ProblemStep


@transaction.atomic
def hand_in_result(pk: int, *, result: str, by: Actor) -> Problem:
    """Say that it is put right.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    problem = locked(visibility.problems(by), pk)
    by.must(visibility.RECTIFY, problem)
    if problem.state == ProblemState.OPEN:
        raise MeasureMissing(number=problem.number)
    states.must_allow("hand_in_result", problem)
    if not problem.files.exists():
        raise EvidenceMissing(number=problem.number)
    problem.result = plain.needed(result, what="整改结果", most=1000, field="result")
    problem.handed_in_by_id, problem.handed_in_on = by.person_id, timezone.localdate()
    states.move(problem, "hand_in_result", writing=["result", "handed_in_by", "handed_in_on"])
    note(problem, ProblemStep.HANDED_IN, problem.result, by=by)
    journal.record("supervision.hand_in_result", problem, by=by)
    return problem
