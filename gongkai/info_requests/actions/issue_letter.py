"""制发文书: a letter that no other step of the handling sends out, or one that takes the place of a void one."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.info_requests import days, deciding, reply_letters, serving
from gongkai.info_requests.errors_answer import NotAnIssue
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Consultation, InfoRequest, Letter
from gongkai.info_requests.papers import drawing, issuing
from gongkai.info_requests.papers.wording import Value
from gongkai.info_requests.vocabulary import State
from gongkai.law import letters
from gongkai.law.letters import Instrument
from gongkai.law.replies import reply_kinds
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Version


@transaction.atomic
def issue_letter(
    number: str,
    *,
    code: str,
    parts: Mapping[str, str],
    values: Mapping[str, Value] | None = None,
    on: date,
    consultation_id: int | None = None,
    by: Actor,
) -> Letter:
    """Number a letter of the case and keep its text.

    The letter that answers is issued by signing; here it is only issued again, by whoever may sign and in the words
    signed, once the first has been voided.

    Law: Regulation 2019, Arts. 30-42; Regulation 2008, Arts. 21-28.
    """
    instrument = letters.letter(code)
    answers = code in _answering(instrument.version)
    permission = "info_requests.sign_off" if answers else "info_requests.handle"
    info_request = locked(number, permission, by=by)
    _must_be_possible(info_request, instrument, answers=answers)
    after = info_request.received_on or info_request.arrived_on
    days.must_be_possible(on, what="成文日期", after=after, after_what="收到申请的日期")

    if answers:
        letter = _again(info_request, code, on=on, by=by)
    else:
        about = _consultation(info_request, consultation_id)
        letter = issuing.issue(info_request, code, parts=parts, values=values, on=on, by=by, consultation=about)
    journal.record("info_requests.issue_letter", info_request, by=by, letter=letter.number, code=code, on=on)
    return letter


def _answering(version: Version) -> set[str]:
    return {kind.letter for kind in reply_kinds(version)}


def _must_be_possible(info_request: InfoRequest, instrument: Instrument, *, answers: bool) -> None:
    why = ""
    if instrument.version.value != info_request.version:
        why = say(
            "它是{theirs}的文书，本案适用{ours}。",
            theirs=instrument.version.label,
            ours=Version(info_request.version).label,
        )
    elif instrument.code in drawing.RECEIPT.values():
        why = "收件回执随登记产生，请直接打印。"
    elif info_request.state == State.ARCHIVED:
        why = "案件已经归档。"
    elif answers and serving.answer_code(info_request) != instrument.code:
        why = "答复文书由签发产生，请拟稿后送签。"
    elif answers and serving.answer_of(info_request) is not None:
        why = "答复文书已经制发；内容有误的，请先作废原文书。"
    if why:
        raise NotAnIssue(title=instrument.title, why=why)


def _again(info_request: InfoRequest, code: str, *, on: date, by: Actor) -> Letter:
    reply = deciding.reply_of(info_request, verb="重新制发")
    parts = reply_letters.parts_of(info_request, reply)
    return issuing.issue(info_request, code, parts=parts, on=on, by=by, reply_kind=reply.kind)


def _consultation(info_request: InfoRequest, consultation_id: int | None) -> Consultation | None:
    if consultation_id is None:
        return None
    found = Consultation.objects.filter(info_request=info_request, pk=consultation_id).first()
    if found is None:
        raise Unknown
    return found
