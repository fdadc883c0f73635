"""批准征求意见: from its first day on the public reads the draft and comments."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import entering, scanning, states
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation


@transaction.atomic
def approve(pk: int, *, by: Actor) -> Consultation:
    """Let the draft out, by another person than its writer, checked once more.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    one = locked(pk, "consultations.approve", by=by)
    states.must_allow("approve", one)
    states.must_be_anothers(one, writers=(one.drafted_by_id, one.submitted_by_id), by=by)
    entering.must_be_long_enough(one, today=timezone.localdate())
    scanning.must_be_clean(one.agency, scanning.consultation_texts(one), title=one.title, phones=[one.phone])

    one.approved_by_id, one.approved_at = by.person_id, timezone.now()
    states.move(one, "approve", writing=["approved_by", "approved_at"])
    journal.record("consultations.approve", one, by=by, from_on=one.from_on, to_on=one.to_on)
    return one
