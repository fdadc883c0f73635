"""退费: money paid is given back."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import days, states
from gongkai.info_requests.errors_fees import NotPaid, RefundedAlready
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import FeeNotice, InfoRequest


@transaction.atomic
def refund_fee(number: str, *, reason: str, on: date, by: Actor) -> InfoRequest:
    """Record that the whole payment was given back, and why; the period is not touched.

    Law: Fee Measure 2020, Art. 8.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("refund_fee", info_request)
    notice = FeeNotice.objects.filter(info_request=info_request).exclude(paid_on=None).first()
    if notice is None:
        raise NotPaid(number=number)
    if notice.refunded_on is not None:
        raise RefundedAlready(number=number, on=notice.refunded_on)
    days.must_be_possible(on, what="退费日期", after=notice.paid_on, after_what="缴费日期")

    notice.refunded_on = on
    notice.refund_reason = plain.needed(reason, what="退费理由", most=300, field="reason")
    notice.save(update_fields=["refunded_on", "refund_reason"])
    journal.record("info_requests.refund_fee", info_request, by=by, amount=notice.amount - notice.waived, on=on)
    return info_request
