"""书面答复: the decision told to the complainant, under a number."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments import storage
from gongkai.audit import journal
from gongkai.complaints import clock, deciding, events, letters, states
from gongkai.complaints.errors import NotAFile
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint, ComplaintFile
from gongkai.complaints.vocabulary import LetterKind, Outcome, Sort
from gongkai.entry.days import must_have_come


@transaction.atomic
def answer(pk: int, *, on: date, enclosed: Sequence[int] = (), by: Actor) -> Complaint:
    """Issue the written answer; an anonymous report gets one for the file, and for whoever holds its query code.

    `enclosed` are files of the complaint that go with it: their names stand on the letter, the complainant may load them.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("answer", complaint)
    decided = (complaint.decided_on or complaint.received_on, "决定日期")
    must_have_come(on, what="答复日期", field="on", after=decided)
    files = _enclosable(complaint, enclosed)

    letter = letters.issue(
        complaint, LetterKind.ANSWER, on=on, by=by, findings=complaint.findings, decision=complaint.decision,
        outcome=f"经调查，{_matter(complaint)}{Outcome(complaint.outcome).label}", measures=deciding.in_words(complaint),
    )  # fmt: skip
    ComplaintFile.objects.filter(pk__in=[one.pk for one in files]).update(enclosed_in=letter)
    complaint.answered_on = on
    states.move(complaint, "answer", on=on, writing=["answered_on"])
    clock.restate(complaint)
    events.note(complaint, "answer", by=by, on=on)
    journal.record("complaints.answer", complaint, by=by, on=on, number=letter.number, enclosed=len(files))
    return complaint


def _enclosable(complaint: Complaint, enclosed: Sequence[int]) -> list[ComplaintFile]:
    """The files chosen; none that is still being read, or carries a classification mark.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    files = list(complaint.files.select_related("file").filter(pk__in=enclosed))
    if len(files) != len(set(enclosed)):
        raise NotAFile(field="enclosed")
    for one in files:
        storage.must_be_open(one.file.sha256, name=one.name)
    return files


def _matter(complaint: Complaint) -> str:
    is_appeal = complaint.sort == Sort.APPEAL and complaint.outcome != Outcome.ELSEWHERE
    return "申诉理由" if is_appeal else "所反映的问题"
