"""批准报审: the leader approves 《不能确定属性审查表》 and its letter before it goes out."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.review import locking
from gongkai.review.errors import EndorsedByAnother, NothingToEndorse
from gongkai.review.models import Referral
from gongkai.review.visibility import URGENT


@transaction.atomic
def endorse_referral(pk: int, *, by: Actor) -> Referral:
    """Approve the form: the letter is no longer a draft. Another person than whoever filled it in.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    referral = locking.locked_referral(pk, by=by)
    by.must(URGENT, referral.slip.item)
    if referral.endorsed_on or referral.answered_on:
        raise NothingToEndorse(number=referral.number)
    if by.person_id == referral.sent_by_id:
        raise EndorsedByAnother(number=referral.number)

    referral.endorsed_by_id, referral.endorsed_on = by.person_id, timezone.localdate()
    referral.save(update_fields=["endorsed_by", "endorsed_on"])
    journal.record("review.endorse_referral", referral, by=by, number=referral.number)
    return referral
