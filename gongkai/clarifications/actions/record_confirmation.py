"""登记确认意见: what an organ said to the draft."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Confirmation
from gongkai.clarifications.vocabulary import Answer
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def record_confirmation(
    pk: int, *, confirmation_id: int, answer: Answer, answered_on: date, words: str = "", by: Actor
) -> Confirmation:
    """Keep the answer; whoever objects says why, and a later answer takes its place.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("record_confirmation", case)
    asked = case.confirmations.filter(pk=confirmation_id).first() if confirmation_id < 2**63 else None
    if asked is None or answer == Answer.WAITING:
        raise Unknown
    must_have_come(answered_on, what="答复日期", field="answered_on", after=(asked.asked_on, "送请确认日期"))
    keep = plain.needed if answer == Answer.OBJECTED else plain.said

    asked.words = keep(words, what="意见内容", most=500, field="words")
    asked.answer, asked.answered_on, asked.recorded_by_id = Answer(answer), answered_on, by.person_id
    asked.save(update_fields=["words", "answer", "answered_on", "recorded_by"])
    label = Answer(answer).label
    journal.record("clarifications.record_confirmation", case, by=by, organ=asked.organ, answer=label)
    return asked
