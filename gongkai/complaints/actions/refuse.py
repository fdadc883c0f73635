"""不予受理: with the reason from the list, in words of one's own, by letter."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, letters, states
from gongkai.complaints.errors import UnknownRefusal
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import LetterKind
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.law.complaints import refusals


@transaction.atomic
def refuse(pk: int, *, refusal: str, refusal_words: str, on: date, by: Actor) -> Complaint:
    """Not take the complaint up; the letter says why, and what can be done instead.

    Law: Regulation 2019, Art. 51; Regulation 2008, Art. 33.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("refuse", complaint)
    known = refusals().get(refusal)
    if known is None:
        raise UnknownRefusal(field="refusal")
    words = plain.needed(refusal_words, what="具体理由", most=500, field="refusal_words")
    must_have_come(on, what="决定日期", field="on", after=(complaint.received_on, "收到日期"))

    complaint.refusal, complaint.refusal_words = refusal, words
    states.move(complaint, "refuse", on=on, writing=["refusal", "refusal_words"])
    clock.restate(complaint)
    if not complaint.is_anonymous:
        letters.issue(
            complaint, LetterKind.REFUSED, on=on, by=by, refusal=known.label, words=words, advice=known.advice
        )
    events.note(complaint, "refuse", by=by, on=on)
    journal.record("complaints.refuse", complaint, by=by, on=on, ground=refusal)
    return complaint
