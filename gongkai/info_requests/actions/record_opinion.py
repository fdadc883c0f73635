"""登记意见: what whoever was asked answered, and whether a refusal is reasonable."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, consulting, days, events, states
from gongkai.info_requests.errors_handling import OpinionKnown, SilenceIsNoOpinion
from gongkai.info_requests.models import Consultation
from gongkai.info_requests.vocabulary import Opinion
from gongkai.law.vocabulary import EventKind

REASONS = 4000


@transaction.atomic
def record_opinion(
    consultation_id: int,
    *,
    opinion: Opinion,
    reasons: str = "",
    is_reasonable: bool | None = None,
    on: date,
    by: Actor,
) -> Consultation:
    """Keep the answer; the period runs on once nobody is waited for.

    Under the text of 2019 the body judges whether a refusal is reasonable (`is_reasonable`), now or by calling again;
    a refusal not yet judged stands. Under that of 2008 a refusal binds whatever its reasons.

    Law: Regulation 2019, Arts. 32-34; Regulation 2008, Art. 23.
    """
    consultation = consulting.locked_consultation(consultation_id, by=by)
    states.must_allow("record_opinion", consultation.info_request)
    if Opinion(opinion) is Opinion.SILENT:
        raise SilenceIsNoOpinion
    days.must_be_possible(on, what="收到意见的日期", after=consultation.sent_on, after_what="征求意见的日期")
    is_new = _write(consultation, Opinion(opinion), reasons, is_reasonable, on=on)

    info_request = consultation.info_request
    if is_new:
        events.add(info_request, EventKind.OPINION, on=on, by=by, key=consultation.key)
        consulting.settle(info_request)
    clock.restate(info_request)
    journal.record(
        "info_requests.record_opinion",
        info_request,
        by=by,
        key=consultation.key,
        opinion=opinion,
        reasonable=is_reasonable,
    )
    return consultation


def _write(consultation: Consultation, opinion: Opinion, reasons: str, is_reasonable: bool | None, *, on: date) -> bool:
    """Write the answer down, or only the judgement still missing; says whether the answer is new."""
    is_new = consultation.answered_on is None
    only_judging = consultation.opinion == opinion and consultation.is_reasonable is None and is_reasonable is not None
    if not is_new and not only_judging:
        said = Opinion(consultation.opinion).label
        raise OpinionKnown(who=consultation.masked, on=consultation.answered_on, opinion=said)
    if is_new:
        consultation.opinion, consultation.answered_on = opinion, on
        consultation.opinion_reasons = plain.said(reasons, what="意见的理由", most=REASONS, field="reasons")
    consultation.is_reasonable = is_reasonable if opinion in consulting.REFUSING else None
    consultation.save(update_fields=["opinion", "opinion_reasons", "is_reasonable", "answered_on"])
    return is_new
