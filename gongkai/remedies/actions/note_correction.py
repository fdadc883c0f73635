"""登记纠正情况: what the body did after its decision was corrected."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.errors import NotCorrected
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyCase


@transaction.atomic
def note_correction(pk: int, *, correction_note: str, corrected_reply: str = "", by: Actor) -> RemedyCase:
    """Keep what was done, and the number of the new reply where there is one; a later note takes its place.

    Law: Reconsideration Law 2023, Art. 77; Litigation Law 2017, Art. 94.
    """
    case = locked(pk, by=by)
    if case.result != RemedyResult.CORRECTED:
        raise NotCorrected(number=case.case_number)
    note = plain.needed(correction_note, what="纠正后的处理", most=500, field="correction_note")
    number = plain.said(plain.one_line(corrected_reply), what="重新答复的文号", most=80, field="corrected_reply")
    if (note, number) == (case.correction_note, case.corrected_reply):
        return case
    case.correction_note, case.corrected_reply = note, number
    case.save(update_fields=["correction_note", "corrected_reply"])
    journal.record("remedies.note_correction", case, by=by, number=case.corrected_reply)
    return case
