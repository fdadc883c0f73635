"""书面答复: the decision told to the complainant, under a number."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, deciding, events, letters, states
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import LetterKind, Outcome
from gongkai.entry.days import must_have_come


@transaction.atomic
def answer(pk: int, *, on: date, by: Actor) -> Complaint:
    """Issue the written answer; an anonymous report gets one for the file, and for whoever holds its query code.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("answer", complaint)
    decided = (complaint.decided_on or complaint.received_on, "决定日期")
    must_have_come(on, what="答复日期", field="on", after=decided)

    letter = letters.issue(
        complaint, LetterKind.ANSWER, on=on, by=by, findings=complaint.findings, decision=complaint.decision,
        outcome=f"经调查，所反映的问题{Outcome(complaint.outcome).label}", measures=deciding.in_words(complaint),
    )  # fmt: skip
    complaint.answered_on = on
    states.move(complaint, "answer", on=on, writing=["answered_on"])
    clock.restate(complaint)
    events.note(complaint, "answer", by=by, on=on)
    journal.record("complaints.answer", complaint, by=by, on=on, number=letter.number)
    return complaint
