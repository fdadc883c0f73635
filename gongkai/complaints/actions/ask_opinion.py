"""要求说明情况: the body complained about is asked for its side. It reads the question, never the complaint or who sent it."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, states
from gongkai.complaints.desks import desk_of
from gongkai.complaints.errors import AskedAlready, BodyMissing
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import ComplaintOpinion
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def ask_opinion(pk: int, *, asked: str, on: date, by: Actor) -> ComplaintOpinion:
    """Put questions to the body, in words that do not give the complainant away, to be answered within the desk's days.

    Law: Regulation 2019, Art. 47; Personal Information Law 2021, Art. 6.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("ask_opinion", complaint)
    if complaint.against is None:
        raise BodyMissing(field="asked")
    words = plain.needed(asked, what="要求说明的事项", most=1000, field="asked")
    must_have_come(on, what="要求日期", field="on", after=(complaint.accepted_on or complaint.received_on, "受理日期"))
    if complaint.opinions.filter(answered_on__isnull=True).exists():
        raise AskedAlready(agency=complaint.against.name)

    due = clock.working_days_after(on, desk_of(complaint.agency).opinion_days)
    opinion = ComplaintOpinion.objects.create(
        complaint=complaint, agency=complaint.against, asked=words, asked_on=on, asked_by_id=by.person_id,
        due_on=due, due_provisional=clock.calendar().provisional(due),
    )  # fmt: skip
    events.note(complaint, "ask_opinion", by=by, on=on)
    journal.record("complaints.ask_opinion", complaint, by=by, on=on, due_on=due)
    return opinion
