"""减免费用."""

from datetime import date
from decimal import Decimal

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.record_payment import record_payment
from gongkai.info_requests.actions.waive_fee import waive_fee
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_fees import NoWaiver, WaiverTooMuch
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, cost_notified, journaled, notified, only_for

pytestmark = pytest.mark.django_db


def test_the_head_waives_everything_and_the_case_goes_on():
    office = make_office()
    case = cost_notified(office)

    waive_fee(case.number, amount=Decimal("15.80"), reason="低保证明", on=date(2014, 3, 7), by=office.head)

    case = again(case)
    assert (case.state, case.due_on) == (State.HANDLING, date(2014, 3, 24))
    assert (case.fee.waived, case.fee.waived_by_id) == (Decimal("15.80"), office.head.user_id)
    assert journaled("waive_fee") == {"amount": "15.80", "on": "2014-03-07"}  # the hardship is not in the journal


def test_part_of_it_leaves_the_rest_to_be_paid():
    office = make_office()
    case = cost_notified(office)
    waive_fee(case.number, amount=Decimal("10"), reason="经济困难", on=date(2014, 3, 7), by=office.head)
    assert again(case).state == State.AWAITING_FEE
    record_payment(case.number, on=date(2014, 3, 10), receipt_number="0001", by=office.clerk)
    assert journaled("record_payment")["amount"] == "5.80"


@pytest.mark.parametrize("amount", ["0", "-1", "15.81"])
def test_refuses_more_than_is_asked_and_nothing(amount):
    office = make_office()
    case = cost_notified(office)
    with pytest.raises(WaiverTooMuch) as refusal:
        waive_fee(case.number, amount=Decimal(amount), reason="低保", on=date(2014, 3, 7), by=office.head)
    assert "15.80元" in refusal.value.sentence


def test_the_processing_fee_knows_no_waiver():
    office = make_office()
    case = notified(office)
    with pytest.raises(NoWaiver) as refusal:
        waive_fee(case.number, amount=Decimal("100"), reason="低保", on=date(2026, 3, 6), by=office.head)
    assert "第二十八条" in refusal.value.sentence


def test_refuses_without_a_reason_before_the_notice_and_without_one():
    office = make_office()
    case = cost_notified(office)
    with pytest.raises(BadWords):
        waive_fee(case.number, amount=Decimal("1"), reason=" ", on=date(2014, 3, 7), by=office.head)
    with pytest.raises(DayWrong):
        waive_fee(case.number, amount=Decimal("1"), reason="低保", on=date(2014, 3, 4), by=office.head)
    with pytest.raises(WrongState):
        waive_fee(
            make_request(office, on=date(2014, 3, 3)).number, amount=Decimal("1"), reason="低保", on=date(2014, 3, 7),
            by=office.head,
        )  # fmt: skip


def test_is_the_head_s_business():
    office = make_office()
    case = cost_notified(office)
    only_for(
        lambda by: waive_fee(case.number, amount=Decimal("1"), reason="低保", on=date(2014, 3, 7), by=by),
        refused=[office.clerk, office.leader],
        hidden=[make_office().head],
    )
