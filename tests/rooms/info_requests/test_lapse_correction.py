"""逾期未补正."""

from datetime import date

import pytest

from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.lapse_correction import lapse_correction
from gongkai.info_requests.actions.note_told import note_told
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import NotToldYet
from gongkai.info_requests.vocabulary import NextStep, State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, letters, only_for, words

pytestmark = pytest.mark.django_db


def asked(office, on=date(2026, 3, 2), told=date(2026, 3, 4)):
    case = make_request(office, on=on)
    ask_correction(case.number, items=["年度"], working_days=15, on=told, told_on=told, by=office.clerk)
    return case


def test_silence_after_the_last_day_closes_the_case_and_the_applicant_is_told():
    office = make_office()
    case = asked(office)

    lapse_correction(case.number, on=date(2026, 3, 26), by=office.clerk)

    case = again(case)
    assert (case.state, case.outcome, case.closed_on) == (State.CLOSED, "A15", date(2026, 3, 26))
    assert (case.is_open, case.next_step) == (False, NextStep.NONE)
    assert case.correction.lapsed_on == date(2026, 3, 26)
    assert letters(case) == ["D02", "D20"]
    said = words(case.letters.last())
    assert "2026年3月25日" in said and "第三十条" in said and "六十日" in said.replace("60日", "六十日")
    assert happened(case)[-1] == "abandoned"
    assert journaled("lapse_correction") == {"outcome": "A15", "due": "2026-03-25"}


def test_under_the_text_of_2008_it_is_the_kind_of_that_time():
    office = make_office()
    case = asked(office, on=date(2014, 3, 3), told=date(2014, 3, 5))
    lapse_correction(case.number, on=date(2014, 3, 27), by=office.clerk)
    assert (again(case).outcome, letters(case)) == ("B12", ["L2", "L16"])


def test_not_on_the_last_day_itself():
    office = make_office()
    case = asked(office)
    with pytest.raises(DayWrong) as refusal:
        lapse_correction(case.number, on=date(2026, 3, 25), by=office.clerk)
    assert "2026-03-25" in refusal.value.sentence
    assert (again(case).state, letters(case)) == (State.CORRECTING, ["D02"])


def test_not_before_it_is_known_when_the_applicant_was_told():
    office = make_office()
    case = make_request(office)
    ask_correction(case.number, items=["年度"], working_days=10, on=date(2026, 3, 4), by=office.clerk)
    with pytest.raises(NotToldYet):
        lapse_correction(case.number, on=date(2026, 4, 30), by=office.clerk)
    note_told(case.number, on=date(2026, 3, 9), by=office.clerk)
    lapse_correction(case.number, on=date(2026, 3, 24), by=office.clerk)


def test_not_where_nothing_was_asked():
    office = make_office()
    with pytest.raises(WrongState):
        lapse_correction(make_request(office).number, on=date(2026, 3, 26), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = asked(office)
    only_for(
        lambda by: lapse_correction(case.number, on=date(2026, 3, 26), by=by), refused=[office.leader, office.head]
    )
