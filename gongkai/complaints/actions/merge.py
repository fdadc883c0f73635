"""合并: the same matter from the same or other people is handled once; each is answered."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, states
from gongkai.complaints.errors import OtherRegister, SameComplaint
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import OPEN, Sort
from gongkai.entry import plain


@transaction.atomic
def merge(pk: int, *, into: str, by: Actor) -> Complaint:
    """Put a repeated complaint into the one that goes on; `into` is that one's number at the same desk."""
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("merge", complaint)
    number = plain.needed(plain.one_line(into), what="并入的编号", most=40, field="into")
    kept = Complaint.objects.filter(agency_id=complaint.agency_id, number=number, state__in=OPEN).exclude(pk=pk).first()
    if kept is None:
        raise SameComplaint(given=number, field="into")
    if (kept.sort == Sort.APPEAL) != (complaint.sort == Sort.APPEAL):
        raise OtherRegister(number=kept.number, sort=Sort(kept.sort).label, field="into")

    complaint.merged_into = kept
    Complaint.objects.filter(merged_into=complaint).update(merged_into=kept)
    states.move(complaint, "merge", on=timezone.localdate(), writing=["merged_into"])
    clock.restate(complaint)
    events.note(complaint, "merge", by=by)
    journal.record("complaints.merge", complaint, by=by, to=kept.number)
    return complaint
