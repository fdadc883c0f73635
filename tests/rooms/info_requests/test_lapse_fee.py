"""逾期未缴费."""

from datetime import date

import pytest

from gongkai.info_requests.actions.lapse_fee import lapse_fee
from gongkai.info_requests.actions.record_payment import record_payment
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import NotToldYet
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.cases import make_office
from tests.rooms.info_requests.handling import (
    again,
    cost_notified,
    happened,
    journaled,
    letters,
    notified,
    only_for,
    words,
)

pytestmark = pytest.mark.django_db


def test_unpaid_after_the_last_day_the_request_is_given_up():
    office = make_office()
    case = notified(office, received=date(2026, 3, 6))

    lapse_fee(case.number, on=date(2026, 4, 4), by=office.clerk)

    case = again(case)
    assert (case.state, case.outcome, case.closed_on) == (State.CLOSED, "A16", date(2026, 4, 4))
    assert case.fee.lapsed_on == date(2026, 4, 4)
    assert letters(case) == ["D19", "D20"]
    said = words(case.letters.last())
    assert "380.00元" in said and "2026年4月3日" in said and "第四十二条" in said
    assert happened(case)[-1] == "abandoned"
    assert journaled("lapse_fee") == {"outcome": "A16", "due": "2026-04-03"}


def test_cost_fees_of_2008_by_the_day_of_the_office_s_notice():
    office = make_office()
    case = cost_notified(office)
    lapse_fee(case.number, on=date(2014, 3, 25), by=office.clerk)
    assert (again(case).outcome, letters(case)) == ("B13", ["L19", "L16"])


def test_not_on_the_last_day_itself():
    office = make_office()
    case = notified(office, received=date(2026, 3, 6))
    with pytest.raises(DayWrong):
        lapse_fee(case.number, on=date(2026, 4, 3), by=office.clerk)
    assert again(case).state == State.AWAITING_FEE


def test_not_before_receipt_is_known():
    office = make_office()
    with pytest.raises(NotToldYet):
        lapse_fee(notified(office).number, on=date(2026, 5, 29), by=office.clerk)


def test_not_once_it_is_paid():
    office = make_office()
    case = notified(office, received=date(2026, 3, 6))
    record_payment(case.number, on=date(2026, 3, 20), receipt_number="0001", by=office.clerk)
    with pytest.raises(WrongState):
        lapse_fee(case.number, on=date(2026, 4, 7), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = notified(office, received=date(2026, 3, 6))
    only_for(lambda by: lapse_fee(case.number, on=date(2026, 4, 7), by=by), refused=[office.leader, office.head])
