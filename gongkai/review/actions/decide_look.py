"""审定复查意见: another person approves a second look, or gives it back."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.review import locking
from gongkai.review.errors import LookByAnother, LookDecided, LookStale
from gongkai.review.models import SecondLook
from gongkai.review.visibility import APPROVE
from gongkai.review.vocabulary import LookState


@transaction.atomic
def decide_look(pk: int, *, agree: bool, remark: str = "", by: Actor) -> SecondLook:
    """Approve what was proposed, or give it back with a word on why.

    Law: Regulation 2019, Art. 18.
    """
    look = locking.locked_look(pk, by=by)
    by.must(APPROVE, look.item)
    if look.state != LookState.PROPOSED:
        raise LookDecided
    if by.person_id == look.proposed_by_id:
        raise LookByAnother(law=LookByAnother.law)
    if agree and look.slip.revision_id != look.item.current_id:
        raise LookStale
    said = plain.said if agree else plain.needed
    look.remark = said(plain.one_line(remark), what="审定意见", most=300, field="remark")
    look.state = (LookState.APPROVED if agree else LookState.RETURNED).value
    look.decided_by_id, look.decided_on = by.person_id, timezone.localdate()
    look.save(update_fields=["state", "remark", "decided_by", "decided_on"])
    journal.record("review.decide_look", look, by=by, slip=look.slip.number, outcome=look.outcome, agree=agree)
    return look
