"""登记报审答复: record what the competent department answered, and hand the slip to the leader."""

from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.review import clock, locking, policy, signing, states
from gongkai.review.errors import AnswerIncomplete
from gongkai.review.models import Referral, ReferralFile, ReviewSlip
from gongkai.review.vocabulary import Conclusion


@dataclass(frozen=True)
class Answer:
    """The answer as it came: conclusion, day, document number and text."""

    conclusion: str
    answered_on: date
    number: str = ""
    text: str = ""


@transaction.atomic
def answer_referral(
    slip_id: int,
    *,
    answer: str,
    answered_on: date,
    answer_number: str = "",
    answer_text: str = "",
    upload: BinaryIO | None = None,
    name: str = "",
    by: Actor,
) -> ReviewSlip:
    """Record the answer 公开 or 免于公开; the leader then signs, and may not open what was answered 免于公开.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    slip = locking.locked(slip_id, by=by)
    by.must("review.refer", slip.item)
    signing.person_id(by, "review.refer")
    states.must_allow("answer_referral", slip)
    referral = slip.referrals.filter(answered_on__isnull=True).order_by("-id").first()
    if referral is None:
        raise Unknown
    _write(referral, Answer(answer, answered_on, answer_number.strip()[:80], answer_text.strip()[:4000]))
    if upload is not None:
        attach(ReferralFile, upload, name=name, note="答复", by=by, referral=referral)

    states.move(slip, "answer_referral")
    clock.restate(slip, policy=policy.of(slip.item.agency_id), today=timezone.localdate())
    journal.record("review.answer_referral", slip, by=by, item=slip.item_id, answer=answer, number=answer_number)
    return slip


def _write(referral: Referral, answer: Answer) -> None:
    in_time = referral.sent_on <= answer.answered_on <= timezone.localdate()
    if not in_time or answer.conclusion not in (Conclusion.OPEN, Conclusion.EXEMPT):
        raise AnswerIncomplete(sent_on=referral.sent_on)
    referral.answer, referral.answered_on = answer.conclusion, answer.answered_on
    referral.answer_number, referral.answer_text = answer.number, answer.text
    referral.save(update_fields=["answer", "answered_on", "answer_number", "answer_text"])
