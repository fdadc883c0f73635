"""登记缴费: the fee is paid, and the reply period begins anew the day after."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, own_periods, states
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import FeeBasis
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def record_payment(number: str, *, on: date, receipt_number: str, by: Actor) -> InfoRequest:
    """Take the whole payment with its receipt number. A late payment is taken while the request is not yet closed.

    The day of payment is day zero of the new period; what had extended the old one is gone. Cost fees move no period.

    Law: Fee Measure 2020, Art. 6; Regulation 2008, Art. 27.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("record_payment", info_request)
    notice = info_request.fee
    days.must_be_possible(on, what="缴费日期", after=notice.notified_on, after_what="收费通知的日期")

    notice.paid_on = on
    notice.receipt_number = plain.needed(receipt_number, what="票据号", most=60, field="receipt_number")
    notice.save(update_fields=["paid_on", "receipt_number"])
    is_late = notice.due_on is not None and on > notice.due_on
    events.add(info_request, EventKind.FEE_PAID, on=on, by=by, note="逾期缴费" if is_late else "")
    if notice.basis != FeeBasis.COST:
        own_periods.begin_again(info_request)
    states.move(info_request, "record_payment")
    clock.restate(info_request)
    journal.record("info_requests.record_payment", info_request, by=by, on=on, amount=notice.amount - notice.waived)
    return info_request
