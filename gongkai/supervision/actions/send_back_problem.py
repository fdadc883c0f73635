"""退回继续整改: the evidence does not show it is put right."""

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
def send_back_problem(pk: int, *, words: str, by: Actor) -> Problem:
    """Give the problem back to the unit, saying what is missing.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    problem = locked(visibility.problems(by), pk)
    by.must(visibility.INSPECT, problem)
    states.must_allow("send_back_problem", problem)
    states.must_be_another(problem.handed_in_by_id, by=by, what=problem.number, done="报送", verb="退回")
    said = plain.needed(words, what="意见", most=500, field="words")
    states.move(problem, "send_back_problem")
    note(problem, ProblemStep.SENT_BACK, said, by=by)
    journal.record("supervision.send_back_problem", problem, by=by)
    return problem
