"""答复发布协调: a body says yes, no or partly, in the system or by a letter the lead body records."""

from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.review import locking
from gongkai.review.errors import AnsweredAlready, DecidedAlready, LetterForAnswer, ReasonForAnswer
from gongkai.review.models import Consent, ConsentFile, Coordination
from gongkai.review.visibility import COORDINATE
from gongkai.review.vocabulary import ConsentAnswer, CoordinationState


@dataclass(frozen=True)
class Reply:
    """What the body answered, and the letter it did so by."""

    answer: str
    reason: str = ""
    doc_number: str = ""
    answered_on: date | None = None


@transaction.atomic
def answer_consent(pk: int, reply: Reply, *, upload: BinaryIO | None = None, name: str = "", by: Actor) -> Consent:
    """Keep one body's answer; when everybody has agreed, nothing stands in the way of the release any more.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """
    found = Consent.objects.filter(pk=pk).values_list("coordination_id", flat=True).first()
    if found is None:
        raise Unknown
    asked = locking.locked_coordination(found, by=by)
    consent = Consent.objects.select_for_update(of=("self",)).get(pk=pk)
    is_own = consent.agency_id is not None and by.may(COORDINATE, At(consent.agency_id))
    is_own = is_own and by.user_id != asked.asked_by_id  # who asks records others' answers by their letters
    if not is_own:
        by.must(COORDINATE, asked.item)
    _must_wait(asked, consent)
    _write(consent, asked, reply, by_letter=not is_own, has_file=upload is not None, by=by)
    if upload is not None:
        attach(ConsentFile, upload, name=name, note="回函", by=by, consent=consent)
    _close_when_agreed(asked)
    journal.record(
        "review.answer_consent", consent, by=by, number=asked.number, answer=consent.answer, doc=consent.doc_number
    )
    return consent


def _must_wait(asked: Coordination, consent: Consent) -> None:
    if consent.answered_on:
        raise AnsweredAlready(name=consent.name, answer=ConsentAnswer(consent.answer).label)
    if asked.state != CoordinationState.OPEN:
        raise DecidedAlready(number=asked.number, state=CoordinationState(asked.state).label)


def _write(consent: Consent, asked: Coordination, reply: Reply, *, by_letter: bool, has_file: bool, by: Actor) -> None:
    answer, on = ConsentAnswer(reply.answer), reply.answered_on or timezone.localdate()
    must_have_come(on, what="答复日期", field="answered_on", after=(asked.asked_on, "发出日期"))
    reason = plain.said(reply.reason, what="理由和修改意见", most=2000, field="reason")
    number = plain.said(plain.one_line(reply.doc_number), what="回函文号", most=80, field="doc_number")
    if answer is not ConsentAnswer.AGREE and not reason:
        raise ReasonForAnswer(answer=answer.label, field="reason")
    if by_letter and not number and not has_file:
        raise LetterForAnswer(field="doc_number")
    consent.answer, consent.reason, consent.doc_number = answer.value, reason, number
    consent.answered_on, consent.answered_by_id = on, by.person_id
    consent.save(update_fields=["answer", "reason", "doc_number", "answered_on", "answered_by"])


def _close_when_agreed(asked: Coordination) -> None:
    if asked.consents.exclude(answer=ConsentAnswer.AGREE).exists():
        return
    asked.state, asked.decided_on = CoordinationState.AGREED.value, timezone.localdate()
    asked.save(update_fields=["state", "decided_on"])
