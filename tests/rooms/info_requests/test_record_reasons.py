"""登记说明的理由."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.ask_reasons import ask_reasons
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.actions.record_reasons import record_reasons
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import NotTheirsToJudge
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.vocabulary import ConsultationKind, State, Way
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import PARTY, again, happened, journaled, only_for

pytestmark = pytest.mark.django_db


def asked(office):
    case = make_request(office)
    ask_reasons(case.number, facts="35件", due_on=date(2026, 3, 13), on=date(2026, 3, 4), by=office.clerk)
    return case


def test_the_applicant_explains_and_the_body_judges():
    office = make_office()
    case = asked(office)

    record_reasons(case.number, answer="课题研究", on=date(2026, 3, 6), by=APPLICANT)
    assert (again(case).state, again(case).explanation.answer) == (State.EXPLAINING, "课题研究")
    record_reasons(
        case.number, answer="", is_reasonable=False, finding="与课题无关", on=date(2026, 3, 9), by=office.clerk
    )

    case = again(case)
    found = case.explanation
    assert (found.answer, found.answered_on, found.is_reasonable) == ("课题研究", date(2026, 3, 6), False)
    assert (found.finding, case.state) == ("与课题无关", State.HANDLING)
    assert happened(case).count("reasons_given") == 1
    assert journaled("record_reasons") == {"reasonable": False, "on": "2026-03-09"}


def test_a_clerk_may_record_and_judge_at_once():
    office = make_office()
    case = asked(office)
    record_reasons(case.number, answer="课题研究", is_reasonable=True, on=date(2026, 3, 6), by=office.clerk)
    assert (again(case).state, again(case).explanation.is_reasonable) == (State.HANDLING, True)


def test_silence_is_judged_only_after_the_last_day():
    office = make_office()
    case = asked(office)
    with pytest.raises(DayWrong):
        record_reasons(case.number, answer="", is_reasonable=False, on=date(2026, 3, 13), by=office.clerk)
    record_reasons(case.number, answer="", is_reasonable=False, on=date(2026, 3, 14), by=office.clerk)
    assert "reasons_given" not in happened(case)


def test_applicants_do_not_judge_themselves():
    office = make_office()
    case = asked(office)
    for judged in ({"is_reasonable": True}, {"finding": "合理"}):
        with pytest.raises(NotTheirsToJudge):
            record_reasons(case.number, answer="课题研究", on=date(2026, 3, 6), by=APPLICANT, **judged)


def test_a_case_in_which_somebody_is_still_asked_goes_on_waiting():
    office = make_office()
    case = asked(office)
    consult(
        case.number, kind=ConsultationKind.THIRD_PARTY, party=PARTY, content="数据", way=Way.POST,
        on=date(2026, 3, 5), by=office.clerk,
    )  # fmt: skip
    assert (again(case).state, again(case).is_paused) == (State.EXPLAINING, True)
    record_reasons(case.number, answer="课题研究", is_reasonable=True, on=date(2026, 3, 6), by=office.clerk)
    assert again(case).state == State.CONSULTING


def test_refuses_an_empty_answer_and_a_case_never_asked():
    office = make_office()
    with pytest.raises(BadWords):
        record_reasons(asked(office).number, answer=" ", on=date(2026, 3, 6), by=APPLICANT)
    with pytest.raises(WrongState):
        record_reasons(make_request(office).number, answer="课题", on=date(2026, 3, 6), by=APPLICANT)


def test_is_the_applicant_s_and_the_accepting_clerk_s_business():
    office = make_office()
    case = asked(office)
    only_for(lambda by: record_reasons(case.number, answer="课题", on=date(2026, 3, 6), by=by), refused=[office.leader])
