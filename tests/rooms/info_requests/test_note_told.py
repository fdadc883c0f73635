"""登记告知收到."""

from datetime import date

import pytest

from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.note_told import note_told
from gongkai.info_requests.errors import DayWrong, WrongState
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, journaled, only_for

pytestmark = pytest.mark.django_db


def asked(office):
    case = make_request(office)
    ask_correction(case.number, items=["年度"], working_days=10, on=date(2026, 3, 4), by=office.clerk)
    return case


def test_the_time_to_correct_counts_from_the_day_the_notice_arrived():
    office = make_office()
    case = asked(office)

    note_told(case.number, on=date(2026, 3, 9), by=office.clerk)

    case = again(case)
    assert (case.correction.told_on, case.correction.due_on) == (date(2026, 3, 9), date(2026, 3, 23))
    assert case.next_due_on == date(2026, 3, 23)
    assert journaled("note_told") == {"on": "2026-03-09", "due": "2026-03-23"}


def test_a_wrong_day_can_be_put_right():
    office = make_office()
    case = asked(office)
    note_told(case.number, on=date(2026, 3, 9), by=office.clerk)
    note_told(case.number, on=date(2026, 3, 6), by=office.clerk)
    assert again(case).correction.due_on == date(2026, 3, 20)


def test_refuses_a_day_before_the_notice_and_a_case_without_one():
    office = make_office()
    with pytest.raises(DayWrong):
        note_told(asked(office).number, on=date(2026, 3, 3), by=office.clerk)
    with pytest.raises(WrongState):
        note_told(make_request(office).number, on=date(2026, 3, 9), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = asked(office)
    only_for(lambda by: note_told(case.number, on=date(2026, 3, 9), by=by), refused=[office.leader])
