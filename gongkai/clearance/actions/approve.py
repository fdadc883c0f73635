"""主管领导签字: the second signature; from then on the batch does not change."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import signing, states
from gongkai.clearance.errors import SamePerson
from gongkai.clearance.locking import locked
from gongkai.clearance.models import Clearance
from gongkai.clearance.visibility import APPROVE
from gongkai.clearance.vocabulary import SignedAs
from gongkai.law.vocabulary import Openness


@transaction.atomic
def approve(pk: int, *, opinion: str = "", by: Actor) -> Clearance:
    """Settle what the section head signed for, unless an item says something else by now.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    clearance = locked(pk, by=by)
    by.must(APPROVE, clearance)
    states.must_allow("approve", clearance)
    signed = clearance.signatures.filter(is_struck=False, signer=by.user_id).exists()
    if signed or clearance.lines.filter(cleared_by=by.user_id).exists():
        raise SamePerson(what="主管领导", number=clearance.number)
    signing.must_agree(clearance)

    signing.keep(clearance, SignedAs.LEADER, opinion, permission=APPROVE, by=by)
    clearance.lines.filter(openness=Openness.UNDETERMINED).update(is_live=False)  # may be taken up by a later batch
    clearance.signed_on = timezone.localdate()
    states.move(clearance, "approve", writing=["signed_on"])
    journal.record("clearance.approve", clearance, by=by, count=clearance.lines.count())
    return clearance
