"""办结: answered, delivered, and what was ordered is done."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, states
from gongkai.complaints.errors import MeasuresOpen, NotDelivered
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import LetterKind


@transaction.atomic
def close(pk: int, *, by: Actor) -> Complaint:
    """File the complaint away; refused while an answer is under way or a measure open.

    Law: Regulation 2019, Art. 47.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("close", complaint)
    left = complaint.measures.filter(confirmed_on__isnull=True).count()
    if left:
        raise MeasuresOpen(number=complaint.number, count=left)
    waiting = complaint.letters.filter(kind=LetterKind.ANSWER, delivered_on__isnull=True)
    if not complaint.is_anonymous and waiting.exists():
        raise NotDelivered(number=complaint.number)

    today = timezone.localdate()
    states.move(complaint, "close", on=today)
    clock.restate(complaint)
    events.note(complaint, "close", by=by)
    journal.record("complaints.close", complaint, by=by, on=today)
    return complaint
