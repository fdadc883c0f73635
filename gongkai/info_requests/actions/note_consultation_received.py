"""登记对方收到: the day whoever is asked got the letter, from which their time counts."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, consulting, days, states
from gongkai.info_requests.errors_handling import OpinionKnown
from gongkai.info_requests.models import Consultation
from gongkai.info_requests.vocabulary import Opinion


@transaction.atomic
def note_consultation_received(consultation_id: int, *, on: date, by: Actor) -> Consultation:
    """Write down the day of receipt, or put it right; where the law sets the time, the last day follows from it.

    Law: Regulation 2019, Arts. 32, 34.
    """
    consultation = consulting.locked_consultation(consultation_id, by=by)
    info_request = consultation.info_request
    states.must_allow("record_opinion", info_request)
    if consultation.answered_on is not None:
        said = Opinion(consultation.opinion).label
        raise OpinionKnown(who=consultation.masked, on=consultation.answered_on, opinion=said)
    days.must_be_possible(on, what="对方收到日期", after=consultation.sent_on, after_what="征求意见的日期")

    consultation.received_on = on
    if consulting.is_statutory(info_request, consultation.kind):
        last = consulting.last_day(info_request, consultation.kind, received_on=on)
        consultation.due_on, consultation.due_provisional = last.on, last.provisional
    consultation.save(update_fields=["received_on", "due_on", "due_provisional"])
    clock.restate(info_request)
    journal.record(
        "info_requests.note_consultation_received",
        info_request,
        by=by,
        key=consultation.key,
        on=on,
        due=consultation.due_on,
    )
    return consultation
