"""登记收费通知收到."""

from datetime import date

import pytest

from gongkai.info_requests.actions.note_fee_received import note_fee_received
from gongkai.info_requests.errors import DayWrong, WrongState
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, cost_notified, journaled, notified, only_for

pytestmark = pytest.mark.django_db


def test_twenty_working_days_run_from_the_day_the_notice_arrived():
    office = make_office()
    case = notified(office)
    assert case.fee.due_on is None

    note_fee_received(case.number, on=date(2026, 3, 6), by=office.clerk)

    case = again(case)
    assert (case.fee.received_on, case.fee.due_on) == (date(2026, 3, 6), date(2026, 4, 3))
    assert case.next_due_on == date(2026, 4, 3)
    assert journaled("note_fee_received") == {"on": "2026-03-06", "due": "2026-04-03"}


def test_cost_fees_stay_due_with_the_reply():
    office = make_office()
    case = cost_notified(office)
    note_fee_received(case.number, on=date(2014, 3, 10), by=office.clerk)
    assert again(case).fee.due_on == date(2014, 3, 24)


def test_refuses_a_day_before_the_notice_and_a_case_without_one():
    office = make_office()
    with pytest.raises(DayWrong):
        note_fee_received(notified(office).number, on=date(2026, 3, 3), by=office.clerk)
    with pytest.raises(WrongState):
        note_fee_received(make_request(office).number, on=date(2026, 3, 6), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = notified(office)
    only_for(lambda by: note_fee_received(case.number, on=date(2026, 3, 6), by=by), refused=[office.leader])
