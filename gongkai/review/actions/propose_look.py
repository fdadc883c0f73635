"""提出复查意见: somebody looks again at what is kept from the public."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.vocabulary import Openness
from gongkai.review import locking
from gongkai.review.errors import LookRunning, NothingToLookAt, OutcomeDoesNotFit
from gongkai.review.models import ReviewSlip, SecondLook
from gongkai.review.visibility import LOOK
from gongkai.review.vocabulary import KEPT, LookOutcome, LookState, SlipState


@transaction.atomic
def propose_look(slip_id: int, *, outcome: str, reason: str, by: Actor) -> SecondLook:
    """Propose to keep a decision or to open the item further, with the reason; another person approves it.

    Law: Regulation 2019, Art. 18.
    """
    slip = locking.locked(slip_id, by=by)
    by.must(LOOK, slip.item)
    wanted = LookOutcome(outcome)
    _must_fit(slip, wanted)
    why = plain.needed(reason, what="理由", most=2000, field="reason")

    look = SecondLook.objects.create(
        item=slip.item,
        agency_id=slip.item.agency_id,
        slip=slip,
        outcome=wanted,
        reason=why,
        proposed_by_id=by.person_id,
        proposed_on=timezone.localdate(),
    )
    journal.record("review.propose_look", look, by=by, slip=slip.number, outcome=wanted)
    return look


def _must_fit(slip: ReviewSlip, wanted: LookOutcome) -> None:
    stands = slip.state == SlipState.CONCLUDED and slip.final_openness in KEPT
    if not stands or slip.revision_id != slip.item.current_id:
        raise NothingToLookAt(number=slip.number)
    if slip.second_looks.filter(state=LookState.PROPOSED).exists():
        raise LookRunning(number=slip.number)
    if wanted is LookOutcome.ON_REQUEST and slip.final_openness == Openness.ON_REQUEST:
        label = Openness(slip.final_openness).label
        raise OutcomeDoesNotFit(openness=label, outcome=wanted.label, field="outcome")
