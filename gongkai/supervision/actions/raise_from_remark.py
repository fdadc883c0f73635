"""意见转整改: an opinion from a social evaluation becomes a problem of the unit."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Ballot, Problem
from gongkai.supervision.registering import register_problem
from gongkai.supervision.vocabulary import ProblemSource


@transaction.atomic
def raise_from_remark(pk: int, *, what: str, due_on: date, by: Actor) -> Problem:
    """Enter the problem in the office's own words; the remark itself stays where it is. Once a remark.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    ballot = Ballot.objects.select_for_update(of=("self",)).select_related("unit").filter(pk=pk).first()
    if ballot is None or not ballot.remark:
        raise Unknown
    evaluation = locked(visibility.evaluations(by), ballot.unit.evaluation_id)
    by.must(visibility.INSPECT, ballot.unit)
    states.must_allow("raise_from_remark", evaluation)
    before = Problem.objects.filter(ballot=ballot).first()
    if before:
        return before
    today = timezone.localdate()
    must_follow(due_on, after=(today, "发现日期"), what="整改期限", field="due_on")
    problem = register_problem(
        ballot.unit.agency_id,
        None,
        source=ProblemSource.EVALUATION,
        source_words=str(evaluation)[:200],
        what=plain.needed(what, what="问题", most=500, field="what"),
        found_on=today,
        due_on=due_on,
        by=by,
        ballot=ballot,
    )
    journal.record("supervision.raise_from_remark", problem, by=by, due=due_on)
    return problem
