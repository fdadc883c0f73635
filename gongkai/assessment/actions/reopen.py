"""退回评分: scores are worked on again; what was published is taken down."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, states
from gongkai.assessment.models import Round
from gongkai.assessment.vocabulary import RoundState
from gongkai.audit import journal
from gongkai.entry import plain

LATER = ("shown_by", "shown_on", "appeals_until", "approved_by", "approved_on", "published_by", "published_on")


@transaction.atomic
def reopen(pk: int, *, reason: str, by: Actor) -> Round:
    """Go back to scoring, with the reason; decided appeals stay decided.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    one = locking.round_(pk, by=by)
    states.must_allow("reopen", one)
    why = plain.needed(reason, what="退回理由", most=300, field="reason")
    stage = RoundState(one.state).label
    for name in LATER:
        setattr(one, name, None)
    states.move(one, "reopen", writing=LATER)
    journal.record("assessment.reopen", one, by=by, reason=why, before=stage)
    return one
