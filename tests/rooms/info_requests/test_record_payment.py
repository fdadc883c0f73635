"""登记缴费."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.notify_fee import notify_fee
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.actions.record_payment import record_payment
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.vocabulary import FeeBasis, State, Way
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, cost_notified, happened, journaled, notified, only_for

pytestmark = pytest.mark.django_db


def test_the_period_begins_anew_the_day_after_payment():
    office = make_office()
    case = notified(office, received=date(2026, 3, 6))

    record_payment(case.number, on=date(2026, 3, 20), receipt_number="川财0001", by=office.clerk)

    case = again(case)
    assert (case.state, case.due_on) == (State.HANDLING, date(2026, 4, 20))
    assert (case.fee.paid_on, case.fee.receipt_number) == (date(2026, 3, 20), "川财0001")
    assert happened(case)[-1] == "fee_paid"
    assert journaled("record_payment") == {"on": "2026-03-20", "amount": "380.00"}


def test_cost_fees_of_2008_move_no_period():
    office = make_office()
    case = cost_notified(office)
    record_payment(case.number, on=date(2014, 3, 10), receipt_number="0001", by=office.clerk)
    assert (again(case).state, again(case).due_on) == (State.HANDLING, date(2014, 3, 24))


def test_an_extension_of_the_old_period_is_gone_and_the_new_one_may_be_extended():
    office = make_office()
    case = make_request(office)
    propose_extension(case.number, working_days=10, reason="检索量大", on=date(2026, 3, 3), by=office.clerk)
    extend_deadline(case.number, agreed=True, on=date(2026, 3, 3), by=office.head)
    notify_fee(case.number, basis=FeeBasis.PAGE, pages=68, way=Way.POST, on=date(2026, 3, 4), by=office.clerk)
    record_payment(case.number, on=date(2026, 3, 20), receipt_number="0001", by=office.clerk)
    assert (again(case).due_on, again(case).days_extended) == (date(2026, 4, 20), 0)
    propose_extension(case.number, working_days=5, reason="检索量大", on=date(2026, 3, 23), by=office.clerk)


def test_a_late_payment_is_taken_and_its_lateness_kept():
    office = make_office()
    case = notified(office, received=date(2026, 3, 6))
    record_payment(case.number, on=date(2026, 4, 7), receipt_number="0001", by=office.clerk)
    assert case.events.last().note == "逾期缴费"


def test_refuses_without_a_receipt_before_the_notice_and_twice():
    office = make_office()
    case = notified(office)
    with pytest.raises(BadWords):
        record_payment(case.number, on=date(2026, 3, 20), receipt_number="", by=office.clerk)
    with pytest.raises(DayWrong):
        record_payment(case.number, on=date(2026, 3, 3), receipt_number="0001", by=office.clerk)
    record_payment(case.number, on=date(2026, 3, 20), receipt_number="0001", by=office.clerk)
    with pytest.raises(WrongState):
        record_payment(case.number, on=date(2026, 3, 20), receipt_number="0001", by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = notified(office)
    only_for(
        lambda by: record_payment(case.number, on=date(2026, 3, 20), receipt_number="0001", by=by),
        refused=[office.leader],
    )
