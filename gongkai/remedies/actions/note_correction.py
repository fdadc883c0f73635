"""登记纠正情况: what the body did after its decision was corrected."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies import clock, entering
from gongkai.remedies.errors import NotCorrected
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyCase, RemedyEvent
from gongkai.remedies.vocabulary import EventKind


@transaction.atomic
def note_correction(
    pk: int,
    *,
    correction_note: str,
    corrected_reply: str = "",
    redone_number: str = "",
    performed_on: date | None = None,
    by: Actor,
) -> RemedyCase:
    """Keep what was done, the new reply and the request it was given in; a later note takes its place.

    Law: Reconsideration Law 2023, Art. 77; Litigation Law 2017, Art. 94.
    """
    case = locked(pk, by=by)
    if case.result != RemedyResult.CORRECTED:
        raise NotCorrected(number=case.case_number)
    note = plain.needed(correction_note, what="纠正后的处理", most=500, field="correction_note")
    number = plain.said(plain.one_line(corrected_reply), what="重新答复的文号", most=80, field="corrected_reply")
    redone = entering.request_named(redone_number, case.redone_request, field="redone_number", by=by)
    if (note, number, redone, performed_on or case.performed_on) == (
        case.correction_note, case.corrected_reply, case.redone_request, case.performed_on,
    ):  # fmt: skip
        return case
    case.correction_note, case.corrected_reply, case.redone_request = note, number, redone
    case.save(update_fields=["correction_note", "corrected_reply", "redone_request"])
    _note_performance(case, performed_on, by=by)
    journal.record("remedies.note_correction", case, by=by, number=case.corrected_reply)
    return case


def _note_performance(case: RemedyCase, performed_on: date | None, *, by: Actor) -> None:
    if performed_on is None or performed_on == case.performed_on or case.concluded_on is None:
        return
    must_have_come(performed_on, what="履行日期", field="performed_on", after=(case.concluded_on, "审结日期"))
    case.events.filter(kind=EventKind.PERFORMED).delete()
    RemedyEvent.objects.create(
        case=case, kind=EventKind.PERFORMED, on=performed_on, by_id=by.person_id, at=timezone.now()
    )
    clock.restate(case)
