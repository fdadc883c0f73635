"""收到补正."""

from datetime import date

import pytest

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.actions.take_correction import take_correction
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import LateWithoutReason
from gongkai.info_requests.errors_intake import FileGone
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.vocabulary import FileRole, State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, only_for
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db


def asked(office, on=date(2026, 3, 2), told=date(2026, 3, 4)):
    case = make_request(office, on=on)
    ask_correction(case.number, items=["年度"], working_days=15, on=told, told_on=told, by=office.clerk)
    return case


def test_the_applicant_corrects_and_the_period_begins_anew():
    office = make_office()
    case = asked(office)

    take_correction(case.number, answer="2025年度", title="示范县2025年度方案", on=date(2026, 3, 20), by=APPLICANT)

    case = again(case)
    assert (case.state, case.period_from, case.due_on) == (State.HANDLING, date(2026, 3, 20), date(2026, 4, 20))
    assert case.title == "示范县2025年度方案"
    assert case.correction.before == {"title": "示范县2025年农村公路养护资金分配方案"}
    assert (case.correction.answer, case.correction.answered_on) == ("2025年度", date(2026, 3, 20))
    assert happened(case)[-1] == "corrected"
    assert journaled("take_correction") == {"on": "2026-03-20", "due": "2026-04-20"}


def test_under_the_text_of_2008_the_period_is_fifteen_days_anew():
    office = make_office()
    case = asked(office, on=date(2014, 3, 3), told=date(2014, 3, 5))
    take_correction(case.number, answer="2013年度", on=date(2014, 3, 10), by=office.clerk)
    assert again(case).due_on == date(2014, 3, 31)


def test_an_extension_of_the_old_period_is_gone_and_the_new_one_may_be_extended():
    office = make_office()
    case = make_request(office)
    propose_extension(case.number, working_days=10, reason="检索量大", on=date(2026, 3, 3), by=office.clerk)
    extend_deadline(case.number, agreed=True, on=date(2026, 3, 3), by=office.head)
    ask_correction(case.number, items=["年度"], on=date(2026, 3, 4), told_on=date(2026, 3, 4), by=office.clerk)
    take_correction(case.number, answer="2025年度", on=date(2026, 3, 20), by=office.clerk)
    assert (again(case).due_on, again(case).days_extended) == (date(2026, 4, 20), 0)
    propose_extension(case.number, working_days=5, reason="检索量大", on=date(2026, 3, 23), by=office.clerk)
    extend_deadline(case.number, agreed=True, on=date(2026, 3, 23), by=office.head)
    assert again(case).due_on == date(2026, 4, 27)


def test_after_the_last_day_only_with_a_proper_reason():
    office = make_office()
    case = asked(office)
    with pytest.raises(LateWithoutReason) as refusal:
        take_correction(case.number, answer="2025年度", on=date(2026, 3, 26), by=APPLICANT)
    assert "2026-03-25" in refusal.value.sentence and "第三十条" in refusal.value.sentence
    take_correction(case.number, answer="2025年度", on=date(2026, 3, 26), late_reason="住院", by=APPLICANT)
    assert again(case).correction.late_reason == "住院"
    assert "住院" not in case.events.last().note


def test_papers_come_with_the_key_of_their_form_only():
    office = make_office()
    case = asked(office)
    paper = hold_file(picture(), name="补正.png", role=FileRole.CORRECTION, form_key="own-form")
    with pytest.raises(FileGone):
        take_correction(
            case.number, answer="见附件", on=date(2026, 3, 20), files=[paper.pk], form_key="other", by=APPLICANT
        )
    take_correction(
        case.number, answer="见附件", on=date(2026, 3, 20), files=[paper.pk], form_key="own-form", by=APPLICANT
    )
    assert [file.name for file in case.files.all()] == ["补正.png"]


def test_refuses_an_empty_answer_and_days_before_the_notice():
    office = make_office()
    case = asked(office)
    with pytest.raises(BadWords):
        take_correction(case.number, answer=" ", on=date(2026, 3, 20), by=APPLICANT)
    with pytest.raises(BadWords):
        take_correction(case.number, answer="<script>", on=date(2026, 3, 20), by=APPLICANT)
    with pytest.raises(DayWrong):
        take_correction(case.number, answer="2025年度", on=date(2026, 3, 3), by=APPLICANT)
    assert again(case).state == State.CORRECTING


def test_not_when_nothing_was_asked():
    office = make_office()
    with pytest.raises(WrongState):
        take_correction(make_request(office).number, answer="2025年度", on=date(2026, 3, 20), by=APPLICANT)


def test_is_open_to_the_applicant_and_the_accepting_clerk_only():
    office = make_office()
    case = asked(office)
    only_for(
        lambda by: take_correction(case.number, answer="2025年度", on=date(2026, 3, 20), by=by), refused=[office.leader]
    )
    nobody = Actor(user_id=None, name="申请人")
    with pytest.raises(Unknown):
        take_correction(case.number, answer="2025年度", on=date(2026, 3, 20), by=nobody)
