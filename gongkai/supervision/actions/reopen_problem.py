"""重新整改: a problem that came back after it was confirmed."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Problem
from gongkai.supervision.registering import note
from gongkai.supervision.vocabulary import ProblemStep


@transaction.atomic
def reopen_problem(pk: int, *, words: str, due_on: date, by: Actor) -> Problem:
    """Put the problem back among the open ones, with a new last day; its history stays.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    problem = locked(visibility.problems(by), pk)
    by.must(visibility.INSPECT, problem)
    states.must_allow("reopen_problem", problem)
    why = plain.needed(words, what="理由", most=500, field="words")
    confirmed = problem.confirmed_on or problem.found_on
    must_follow(due_on, after=(confirmed, "确认日期"), what="整改期限", field="due_on")
    problem.due_on, problem.confirmed_by, problem.confirmed_on = due_on, None, None
    problem.handed_in_by, problem.handed_in_on, problem.check_again = None, None, False
    fields = ["due_on", "confirmed_by", "confirmed_on", "handed_in_by", "handed_in_on", "check_again"]
    states.move(problem, "reopen_problem", writing=fields)
    note(problem, ProblemStep.REOPENED, why, by=by)
    journal.record("supervision.reopen_problem", problem, by=by, due=due_on)
    return problem
