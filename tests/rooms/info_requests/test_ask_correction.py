"""告知补正."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.take_correction import take_correction
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import CorrectionAskedOnce, CorrectionTooLate, NoDays
from gongkai.info_requests.models import RequestPolicy
from gongkai.info_requests.vocabulary import NextStep, State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, letters, only_for, words

pytestmark = pytest.mark.django_db


def test_the_applicant_is_told_once_and_the_period_waits():
    office = make_office()
    case = make_request(office)

    asked = ask_correction(
        case.number, items=["请写明年度", " 请写明乡镇 ", ""], guidance="可来电咨询", on=date(2026, 3, 4),
        told_on=date(2026, 3, 4), by=office.clerk,
    )  # fmt: skip

    case = again(case)
    assert asked.items == ["请写明年度", "请写明乡镇"]
    assert (asked.working_days, asked.due_on) == (15, date(2026, 3, 25))
    assert (case.state, case.due_on) == (State.CORRECTING, None)
    assert (case.next_step, case.next_due_on) == (NextStep.CORRECTION, date(2026, 3, 25))
    assert letters(case) == ["D02"]
    assert "15个工作日" in words(case.letters.get()) and "2026年3月25日" in words(case.letters.get())
    assert case.events.last().note == ""
    assert journaled("ask_correction") == {"items": 2, "due": "2026-03-25"}


def test_the_days_are_the_clerk_s_the_office_s_or_the_default():
    office = make_office()
    RequestPolicy.objects.create(agency=office.agency, correction_days=10)
    one = ask_correction(
        make_request(office).number, items=["年度"], on=date(2026, 3, 4), told_on=date(2026, 3, 6), by=office.clerk
    )
    other = ask_correction(
        make_request(office).number, items=["年度"], working_days=7, on=date(2026, 3, 4), told_on=date(2026, 3, 4),
        by=office.clerk,
    )  # fmt: skip
    assert (one.due_on, other.due_on) == (date(2026, 3, 20), date(2026, 3, 13))


def test_no_last_day_until_it_is_known_when_the_applicant_was_told():
    office = make_office()
    case = make_request(office)
    asked = ask_correction(case.number, items=["年度"], on=date(2026, 3, 4), by=office.clerk)
    assert (asked.told_on, asked.due_on, again(case).next_due_on) == (None, None, None)


def test_a_last_day_in_a_year_without_a_notice_says_so():
    office = make_office()
    soon, far = make_request(office), make_request(office)
    ask = {"items": ["年度"], "on": date(2026, 3, 4), "told_on": date(2026, 3, 4), "by": office.clerk}
    assert not ask_correction(soon.number, **ask).due_provisional
    assert ask_correction(far.number, working_days=9000, **ask).due_provisional  # some day in 2061
    assert again(far).next_provisional


def test_a_notice_after_the_seventh_working_day_is_given_and_its_lateness_kept():
    office = make_office()
    in_time, late = make_request(office), make_request(office)
    ask_correction(in_time.number, items=["年度"], on=date(2026, 3, 11), by=office.clerk)
    ask_correction(late.number, items=["年度"], on=date(2026, 3, 12), by=office.clerk)
    assert in_time.events.last().note == ""
    assert late.events.last().note == "告知晚于法定日期（2026-03-11）"


def test_under_the_text_of_2008_no_day_is_late_within_the_period():
    office = make_office()
    case = make_request(office, on=date(2014, 3, 3))
    ask_correction(case.number, items=["年度"], on=date(2014, 3, 24), by=office.clerk)
    assert (case.events.last().note, letters(case)) == ("", ["L2"])


@pytest.mark.parametrize(
    ("received", "asked", "article"),
    [(date(2026, 3, 2), date(2026, 3, 4), "第三十条"), (date(2014, 3, 3), date(2014, 3, 5), "第二十一条")],
)
def test_refuses_to_ask_a_second_time(received, asked, article):
    office = make_office()
    case = make_request(office, on=received)
    ask_correction(case.number, items=["年度"], on=asked, by=office.clerk)
    with pytest.raises(WrongState):
        ask_correction(case.number, items=["乡镇"], on=asked, by=office.clerk)
    take_correction(case.number, answer="2025年度", on=asked, by=office.clerk)
    with pytest.raises(CorrectionAskedOnce) as refusal:
        ask_correction(case.number, items=["乡镇"], on=asked, by=office.clerk)
    assert article in refusal.value.sentence
    assert happened(again(case)).count("correction_asked") == 1


def test_refuses_after_the_last_day_of_the_reply_and_days_that_cannot_be():
    office = make_office()
    case = make_request(office)
    with pytest.raises(CorrectionTooLate) as refusal:
        ask_correction(case.number, items=["年度"], on=date(2026, 3, 31), by=office.clerk)
    assert "2026-03-30" in refusal.value.sentence
    with pytest.raises(DayWrong):
        ask_correction(case.number, items=["年度"], on=date(2026, 3, 1), by=office.clerk)
    with pytest.raises(DayWrong):
        ask_correction(case.number, items=["年度"], on=date(2026, 3, 4), told_on=date(2026, 3, 3), by=office.clerk)


def test_refuses_to_ask_for_nothing_and_for_no_days():
    office = make_office()
    case = make_request(office)
    for items in ([], ["  "]):
        with pytest.raises(BadWords):
            ask_correction(case.number, items=items, on=date(2026, 3, 4), by=office.clerk)
    with pytest.raises(NoDays):
        ask_correction(case.number, items=["年度"], working_days=0, on=date(2026, 3, 4), by=office.clerk)
    assert (again(case).state, letters(case)) == (State.RECEIVED, [])


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = make_request(office)
    only_for(
        lambda by: ask_correction(case.number, items=["年度"], on=date(2026, 3, 4), by=by),
        refused=[office.leader, office.head],
    )
