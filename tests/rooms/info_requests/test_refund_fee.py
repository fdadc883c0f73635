"""退费."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.record_payment import record_payment
from gongkai.info_requests.actions.refund_fee import refund_fee
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_fees import NotPaid, RefundedAlready
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, journaled, notified, only_for

pytestmark = pytest.mark.django_db


def paid(office):
    case = notified(office, received=date(2026, 3, 6))
    record_payment(case.number, on=date(2026, 3, 20), receipt_number="0001", by=office.clerk)
    return case


def test_the_money_goes_back_and_the_period_stays():
    office = make_office()
    case = paid(office)

    refund_fee(case.number, reason="页数计算有误", on=date(2026, 3, 24), by=office.clerk)

    case = again(case)
    assert (case.fee.refunded_on, case.fee.refund_reason) == (date(2026, 3, 24), "页数计算有误")
    assert (case.state, case.due_on) == (State.HANDLING, date(2026, 4, 20))
    assert journaled("refund_fee") == {"amount": "380.00", "on": "2026-03-24"}


def test_also_after_the_case_is_closed():
    office = make_office()
    case = paid(office)
    withdraw(case.number, on=date(2026, 3, 23), reason="", by=office.clerk)
    refund_fee(case.number, reason="申请人撤回", on=date(2026, 3, 24), by=office.clerk)


def test_refuses_what_was_not_paid_a_second_time_no_reason_and_a_day_before_payment():
    office = make_office()
    for unpaid in (make_request(office), notified(office)):
        with pytest.raises(NotPaid):
            refund_fee(unpaid.number, reason="有误", on=date(2026, 3, 24), by=office.clerk)
    case = paid(office)
    with pytest.raises(BadWords):
        refund_fee(case.number, reason="", on=date(2026, 3, 24), by=office.clerk)
    with pytest.raises(DayWrong):
        refund_fee(case.number, reason="有误", on=date(2026, 3, 19), by=office.clerk)
    refund_fee(case.number, reason="有误", on=date(2026, 3, 24), by=office.clerk)
    with pytest.raises(RefundedAlready):
        refund_fee(case.number, reason="有误", on=date(2026, 3, 24), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = paid(office)
    only_for(lambda by: refund_fee(case.number, reason="有误", on=date(2026, 3, 24), by=by), refused=[office.leader])
