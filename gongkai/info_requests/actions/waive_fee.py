"""减免费用: the head of the working body lets an applicant in need pay less, or nothing."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, states
from gongkai.info_requests.errors_fees import NoWaiver, WaiverTooMuch
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import FeeNotice, InfoRequest
from gongkai.info_requests.vocabulary import FeeBasis


@transaction.atomic
def waive_fee(number: str, *, amount: Decimal, reason: str, on: date, by: Actor) -> InfoRequest:
    """Waive part or all of the cost fees; once nothing is left to pay the case goes on.

    Law: Regulation 2008, Art. 28; Fee Notice 2008.
    """
    info_request = locked(number, "info_requests.head", by=by)
    states.must_allow("waive_fee", info_request)
    notice = info_request.fee
    _must_be_possible(notice, amount)
    days.must_be_possible(on, what="批准日期", after=notice.notified_on, after_what="收费通知的日期")

    notice.waived += amount
    notice.waiver_reason = plain.needed(reason, what="减免理由", most=300, field="reason")
    notice.waived_by_id = by.person_id
    notice.save(update_fields=["waived", "waiver_reason", "waived_by"])
    if notice.waived == notice.amount:
        states.move(info_request, "waive_fee")
    clock.restate(info_request)
    journal.record("info_requests.waive_fee", info_request, by=by, amount=amount, on=on)
    return info_request


def _must_be_possible(notice: FeeNotice, amount: Decimal) -> None:
    if notice.basis != FeeBasis.COST:
        raise NoWaiver(law=NoWaiver.law)
    left = notice.amount - notice.waived
    if not 0 < amount <= left:
        raise WaiverTooMuch(left=left, given=amount)
