"""撤销审结登记: a result entered by mistake is taken back."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies import clock
from gongkai.remedies.errors import Appealed, NotConcluded
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.vocabulary import EventKind

RESULT = (
    "result", "stands", "concluded_on", "result_words", "correction_note", "corrected_reply", "decision_paper", "redone_request",
)  # fmt: skip


@transaction.atomic
def reopen(pk: int, *, reason: str, by: Actor) -> RemedyCase:
    """Make the case pending again; the journal keeps the result that was taken back, and why.

    Law: Report Format 2021.
    """
    case = locked(pk, by=by)
    if not case.result:
        raise NotConcluded(number=case.case_number)
    later = case.appeals.order_by("id").first()
    if later is not None:
        raise Appealed(number=case.case_number, later=later.case_number)
    why = plain.needed(reason, what="撤销理由", most=300, field="reason")
    before = {"result": RemedyResult(case.result).label, "on": case.concluded_on}

    case.result = case.stands = case.result_words = case.correction_note = case.corrected_reply = ""
    case.concluded_on, case.decision_paper, case.redone_request = None, "", None
    case.save(update_fields=RESULT)
    case.events.filter(kind=EventKind.DECISION).delete()
    clock.restate(case)
    journal.record("remedies.reopen", case, by=by, reason=why, before=before)
    return case
