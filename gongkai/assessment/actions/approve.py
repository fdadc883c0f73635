"""审定: the result stands; by another person than those who scored it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, states
from gongkai.assessment.errors import AppealsOpen, OwnRound
from gongkai.assessment.models import Round, Score
from gongkai.assessment.vocabulary import AppealState
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.sentences import named


@transaction.atomic
def approve(pk: int, *, opinion: str = "", by: Actor) -> Round:
    """Approve a round; refused while an appeal is open.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    one = locking.round_(pk, by=by)
    states.must_allow("approve", one)
    if by.person_id == one.shown_by_id or Score.objects.filter(result__round=one, scored_by_id=by.person_id).exists():
        raise OwnRound
    must_be_settled(one, verb="审定")
    one.opinion = plain.said(opinion, what="审定意见", most=500, field="opinion")
    one.approved_by_id, one.approved_on = by.person_id, timezone.localdate()
    states.move(one, "approve", writing=["opinion", "approved_by", "approved_on"])
    journal.record("assessment.approve", one, by=by)
    return one


def must_be_settled(one: Round, *, verb: str) -> None:
    """Refuse to go on while an appeal waits for its decision."""
    waiting = one.appeals.filter(state=AppealState.OPEN).count()
    if waiting:
        raise AppealsOpen(count=waiting, verb=named(verb, sort="assessment verb"))
