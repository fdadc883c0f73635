"""确认整改到位: somebody else than who handed it in has looked at the evidence."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Problem
from gongkai.supervision.registering import note
from gongkai.supervision.vocabulary import ProblemStep


@transaction.atomic
def confirm_problem(pk: int, *, words: str = "", check_again: bool = False, by: Actor) -> Problem:
    """Take the problem off the open ones; `check_again` puts it on next year's list.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    problem = locked(visibility.problems(by), pk)
    by.must(visibility.INSPECT, problem)
    states.must_allow("confirm_problem", problem)
    states.must_be_another(problem.handed_in_by_id, by=by, what=problem.number, done="报送", verb="确认")
    said = plain.said(words, what="意见", most=500, field="words")
    problem.confirmed_by_id, problem.confirmed_on = by.person_id, timezone.localdate()
    problem.check_again = check_again
    states.move(problem, "confirm_problem", writing=["confirmed_by", "confirmed_on", "check_again"])
    note(problem, ProblemStep.CONFIRMED, said, by=by)
    journal.record("supervision.confirm_problem", problem, by=by, again=check_again)
    return problem
