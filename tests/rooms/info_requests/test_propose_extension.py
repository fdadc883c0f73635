"""申请延期."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import ExtendedOnce, ExtensionTooLate
from gongkai.law.refusals import ExtensionTooLong
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, letters, only_for

pytestmark = pytest.mark.django_db


def test_a_proposal_waits_and_moves_nothing():
    office = make_office()
    case = make_request(office)

    made = propose_extension(case.number, working_days=20, reason="检索量大", on=date(2026, 3, 20), by=office.clerk)

    assert (made.working_days, made.agreed, made.proposed_by_id) == (20, None, office.clerk.user_id)
    assert (again(case).due_on, again(case).days_extended) == (date(2026, 3, 30), 0)
    assert (letters(case), happened(case)) == ([], ["submitted", "received"])
    assert journaled("propose_extension") == {"working_days": 20, "on": "2026-03-20"}


@pytest.mark.parametrize(
    ("received", "limit", "article"),
    [(date(2026, 3, 2), 20, "第三十三条"), (date(2014, 3, 3), 15, "第二十四条")],
)
def test_refuses_more_days_than_the_law_allows(received, limit, article):
    office = make_office()
    case = make_request(office, on=received)
    for days in (limit + 1, 0):
        with pytest.raises(ExtensionTooLong) as refusal:
            propose_extension(case.number, working_days=days, reason="检索量大", on=received, by=office.clerk)
        assert f"最多可延长{limit}个工作日" in refusal.value.sentence and article in refusal.value.sentence
    propose_extension(case.number, working_days=limit, reason="检索量大", on=received, by=office.clerk)


def test_refuses_a_second_proposal_and_a_second_extension():
    office = make_office()
    case = make_request(office)
    ask = {"working_days": 5, "reason": "检索量大", "on": date(2026, 3, 20), "by": office.clerk}
    propose_extension(case.number, **ask)
    with pytest.raises(ExtendedOnce):
        propose_extension(case.number, **ask)
    extend_deadline(case.number, agreed=True, on=date(2026, 3, 20), by=office.head)
    with pytest.raises(ExtendedOnce) as refusal:
        propose_extension(case.number, **ask)
    assert "第三十三条" in refusal.value.sentence


def test_a_refused_proposal_may_be_made_again():
    office = make_office()
    case = make_request(office)
    ask = {"working_days": 5, "reason": "检索量大", "on": date(2026, 3, 20), "by": office.clerk}
    propose_extension(case.number, **ask)
    extend_deadline(case.number, agreed=False, words="抓紧办理", on=date(2026, 3, 20), by=office.head)
    propose_extension(case.number, **ask)
    assert case.extensions.count() == 2


def test_refuses_after_the_last_day_without_a_reason_and_before_receipt():
    office = make_office()
    case = make_request(office)
    with pytest.raises(ExtensionTooLate) as refusal:
        propose_extension(case.number, working_days=5, reason="检索量大", on=date(2026, 3, 31), by=office.clerk)
    assert "2026-03-30" in refusal.value.sentence
    with pytest.raises(BadWords):
        propose_extension(case.number, working_days=5, reason=" ", on=date(2026, 3, 20), by=office.clerk)
    with pytest.raises(DayWrong):
        propose_extension(case.number, working_days=5, reason="检索量大", on=date(2026, 3, 1), by=office.clerk)


def test_not_while_the_applicant_corrects():
    office = make_office()
    case = make_request(office)
    ask_correction(case.number, items=["年度"], on=date(2026, 3, 3), by=office.clerk)
    with pytest.raises(WrongState):
        propose_extension(case.number, working_days=5, reason="检索量大", on=date(2026, 3, 4), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = make_request(office)
    only_for(
        lambda by: propose_extension(case.number, working_days=5, reason="检索量大", on=date(2026, 3, 20), by=by),
        refused=[office.leader, office.head],
    )
