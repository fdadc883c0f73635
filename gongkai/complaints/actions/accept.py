"""受理: the desk takes the complaint up, and says so in a letter."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, letters, states
from gongkai.complaints.errors import OwnBody
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import LetterKind
from gongkai.entry.days import must_have_come


@transaction.atomic
def accept(pk: int, *, on: date, by: Actor) -> Complaint:
    """Begin the desk's days; a body never takes up what is said of itself.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("accept", complaint)
    if complaint.against_id == complaint.agency_id:
        raise OwnBody(agency=complaint.agency.name, law=OwnBody.law)
    must_have_come(on, what="受理日期", field="on", after=(complaint.received_on, "收到日期"))

    complaint.accepted_on = on
    states.move(complaint, "accept", on=on, writing=["accepted_on"])
    clock.restate(complaint)
    if not complaint.is_anonymous:
        letters.issue(complaint, LetterKind.ACCEPTED, on=on, by=by)
    events.note(complaint, "accept", by=by, on=on)
    journal.record("complaints.accept", complaint, by=by, on=on, due_on=complaint.due_on)
    return complaint
