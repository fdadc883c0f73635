"""登记收费通知收到: the day from which the time to pay counts."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, paying, states
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest


@transaction.atomic
def note_fee_received(number: str, *, on: date, by: Actor) -> InfoRequest:
    """Write down the day of receipt, or put it right; the last day to pay follows from it.

    Law: Fee Measure 2020, Art. 6.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("record_payment", info_request)
    notice = info_request.fee
    days.must_be_possible(on, what="申请人收到日期", after=notice.notified_on, after_what="收费通知的日期")

    paying.begin(notice, received_on=on)
    notice.save(update_fields=["received_on", "due_on", "due_provisional"])
    clock.restate(info_request)
    journal.record("info_requests.note_fee_received", info_request, by=by, on=on, due=notice.due_on)
    return info_request
