"""逾期未提出意见: whoever was asked let the time pass."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, consulting, days, events, own_periods, states
from gongkai.info_requests.errors_handling import NotToldYet, OpinionKnown
from gongkai.info_requests.models import Consultation
from gongkai.info_requests.vocabulary import Opinion
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def lapse_consultation(consultation_id: int, *, on: date, by: Actor) -> Consultation:
    """Record silence once the last day has passed: a co-maker's is consent, a third party's leaves the body to decide.

    The pause ended with that last day, not with the day somebody writes it down.

    Law: Regulation 2019, Arts. 32, 34.
    """
    consultation = consulting.locked_consultation(consultation_id, by=by)
    info_request = consultation.info_request
    states.must_allow("record_opinion", info_request)
    due_on = _last_day(consultation, on=on)

    consultation.opinion, consultation.answered_on = Opinion.SILENT, due_on
    consultation.save(update_fields=["opinion", "answered_on"])
    consents = consulting.silence_means(consultation) is Opinion.AGREE
    note = "逾期未答复，视为同意" if consents else "逾期未提出意见，由本机关依法决定"
    events.add(info_request, EventKind.OPINION, on=due_on, by=by, key=consultation.key, note=note)
    consulting.settle(info_request)
    clock.restate(info_request)
    journal.record("info_requests.lapse_consultation", info_request, by=by, key=consultation.key, due=due_on)
    return consultation


def _last_day(consultation: Consultation, *, on: date) -> date:
    if consultation.answered_on is not None:
        said = Opinion(consultation.opinion).label
        raise OpinionKnown(who=consultation.masked, on=consultation.answered_on, opinion=said)
    if consultation.due_on is None:
        raise NotToldYet(who="对方", paper="征求意见书", verb="登记逾期未提出意见")
    days.must_be_possible(on, what="办理日期", after=consultation.sent_on, after_what="征求意见的日期")
    own_periods.must_be_over(consultation.due_on, what="征求意见期限", on=on)
    return consultation.due_on
