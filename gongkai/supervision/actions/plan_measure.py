"""制定整改措施: what the unit will do, and who answers for it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Problem
from gongkai.supervision.registering import note
from gongkai.supervision.vocabulary import ProblemStep


@transaction.atomic
def plan_measure(pk: int, *, measure: str, owner: str, by: Actor) -> Problem:
    """Keep the measure and its owner; the last day is the office's.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    problem = locked(visibility.problems(by), pk)
    by.must(visibility.RECTIFY, problem)
    states.must_allow("plan_measure", problem)
    problem.measure = plain.needed(measure, what="整改措施", most=1000, field="measure")
    problem.owner = plain.needed(plain.one_line(owner), what="责任人", most=60, field="owner")
    states.move(problem, "plan_measure", writing=["measure", "owner"])
    note(problem, ProblemStep.PLANNED, problem.measure, by=by)
    journal.record("supervision.plan_measure", problem, by=by)
    return problem
