"""批准延期."""

from datetime import date

import pytest

from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import ExtensionTooLate, NothingProposed
from gongkai.law.refusals import LegalRefusal
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, letters, only_for, words

pytestmark = pytest.mark.django_db


def proposed(office, *, on=date(2026, 3, 2), working_days=10):
    case = make_request(office, on=on)
    propose_extension(case.number, working_days=working_days, reason="检索量大。", on=on, by=office.clerk)
    return case


def test_the_head_approves_and_the_applicant_is_told():
    office = make_office()
    case = proposed(office)

    made = extend_deadline(case.number, agreed=True, words="同意", on=date(2026, 3, 30), by=office.head)

    case = again(case)
    assert (made.agreed, made.decided_by_id, made.decided_on) == (True, office.head.user_id, date(2026, 3, 30))
    assert (case.due_on, case.days_extended) == (date(2026, 4, 14), 10)
    assert letters(case) == ["D04"]
    said = words(case.letters.get())
    assert "10个工作日" in said and "2026年4月14日" in said and "因检索量大，" in said and "第三十三条" in said
    assert happened(case)[-1] == "extended"
    assert journaled("extend_deadline") == {"agreed": True, "working_days": 10, "due": "2026-04-14"}


def test_under_the_text_of_2008():
    office = make_office()
    case = proposed(office, on=date(2014, 3, 3), working_days=15)
    extend_deadline(case.number, agreed=True, on=date(2014, 3, 24), by=office.head)
    assert (again(case).due_on, letters(case)) == (date(2014, 4, 15), ["L4"])


def test_a_refusal_moves_nothing_and_tells_nobody_outside():
    office = make_office()
    case = proposed(office)
    made = extend_deadline(case.number, agreed=False, words="抓紧办理", on=date(2026, 3, 20), by=office.head)
    assert (made.agreed, made.words) == (False, "抓紧办理")
    assert (again(case).due_on, letters(case)) == (date(2026, 3, 30), [])
    assert happened(case) == ["submitted", "received"]


def test_refuses_to_extend_a_period_that_is_over():
    office = make_office()
    case = proposed(office)
    with pytest.raises(ExtensionTooLate) as refusal:
        extend_deadline(case.number, agreed=True, on=date(2026, 3, 31), by=office.head)
    assert isinstance(refusal.value, LegalRefusal)
    assert "2026-03-30" in refusal.value.sentence and "第三十三条" in refusal.value.sentence
    extend_deadline(case.number, agreed=False, on=date(2026, 3, 31), by=office.head)  # saying no is never too late


def test_refuses_what_nobody_proposed_and_a_day_before_the_proposal():
    office = make_office()
    with pytest.raises(NothingProposed):
        extend_deadline(make_request(office).number, agreed=True, on=date(2026, 3, 20), by=office.head)
    with pytest.raises(DayWrong):
        extend_deadline(proposed(office).number, agreed=True, on=date(2026, 3, 1), by=office.head)


def test_not_once_the_case_is_closed():
    office = make_office()
    case = proposed(office)
    withdraw(case.number, on=date(2026, 3, 9), reason="", by=office.clerk)
    with pytest.raises(WrongState):
        extend_deadline(case.number, agreed=True, on=date(2026, 3, 20), by=office.head)


def test_is_the_head_s_business():
    office = make_office()
    case = proposed(office)
    only_for(
        lambda by: extend_deadline(case.number, agreed=True, on=date(2026, 3, 20), by=by),
        refused=[office.clerk, office.leader],
        hidden=[make_office().head],
    )
