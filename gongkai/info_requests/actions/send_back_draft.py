"""退回承办意见: the section's draft goes back with a word on what to change."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, events, states
from gongkai.info_requests.errors_handling import NoDraft
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def send_back_draft(number: str, *, note: str, by: Actor) -> InfoRequest:
    """Give the draft back to its section; what it wrote stays, its day too.

    Law: Regulation 2019, Art. 45.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("hand_in_draft", info_request)
    assignment = info_request.assignments.filter(is_current=True).exclude(handed_in_on=None).first()
    if assignment is None:
        raise NoDraft(number=number)

    assignment.sent_back_note = plain.needed(note, what="退回意见", most=500, field="note")
    assignment.handed_in_by, assignment.handed_in_on = None, None
    assignment.save(update_fields=["sent_back_note", "handed_in_by", "handed_in_on"])
    events.add(info_request, EventKind.SENT_BACK, on=timezone.localdate(), by=by, note="承办意见", is_public=False)
    clock.restate(info_request)
    journal.record("info_requests.send_back_draft", info_request, by=by, section=assignment.section_id)
    return info_request
