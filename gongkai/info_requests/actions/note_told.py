"""登记告知收到: the day the applicant got the notice to correct, from which the time to correct counts."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, own_periods, states
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest


@transaction.atomic
def note_told(number: str, *, on: date, by: Actor) -> InfoRequest:
    """Write down the day of receipt, or put it right; the last day to correct follows from it.

    Law: Regulation 2019, Art. 30.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("take_correction", info_request)
    correction = info_request.correction
    days.must_be_possible(on, what="申请人收到告知的日期", after=correction.asked_on, after_what="告知日期")

    last = own_periods.last_day(on, correction.working_days, what="补正期限")
    correction.told_on, correction.due_on, correction.due_provisional = on, last.on, last.provisional
    correction.save(update_fields=["told_on", "due_on", "due_provisional"])
    clock.restate(info_request)
    journal.record("info_requests.note_told", info_request, by=by, on=on, due=last.on)
    return info_request
