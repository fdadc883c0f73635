"""交办."""

from datetime import date

import pytest

from gongkai.accounts.errors import SectionElsewhere
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import SectionDayWrong
from gongkai.info_requests.vocabulary import NextStep, State
from tests.factories import make_section
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, only_for

pytestmark = pytest.mark.django_db


def test_gives_the_case_to_a_section_with_a_day_of_its_own():
    office = make_office()
    case = make_request(office)

    made = assign(
        case.number,
        section_id=office.section.pk,
        due_on=date(2026, 3, 9),
        note="请检索",
        on=date(2026, 3, 3),
        by=office.clerk,
    )

    case = again(case)
    assert (made.due_on, made.section, made.is_current) == (date(2026, 3, 9), office.section, True)
    assert (case.state, case.section, case.handler_id) == (State.HANDLING, office.section, office.clerk.user_id)
    assert case.due_on == date(2026, 3, 30)
    assert (case.next_step, case.next_due_on) == (NextStep.SECTION_DRAFT, date(2026, 3, 9))
    event = case.events.last()
    assert (event.kind, event.is_public) == ("assigned", False)
    assert journaled("assign")["due"] == "2026-03-09"


def test_without_a_day_the_office_s_own_setting_counts_but_never_past_the_reply():
    office = make_office()
    case = make_request(office)
    soon = assign(case.number, section_id=office.section.pk, on=date(2026, 3, 3), by=office.clerk)
    late = assign(case.number, section_id=office.section.pk, on=date(2026, 3, 24), by=office.clerk)
    assert soon.due_on == date(2026, 3, 17)  # 10 working days
    assert late.due_on == date(2026, 3, 30)  # the day of the reply


def test_given_anew_it_leaves_the_first_section():
    office = make_office()
    case, other = make_request(office), make_section(office.agency)
    assign(case.number, section_id=office.section.pk, on=date(2026, 3, 3), by=office.clerk)
    assign(case.number, section_id=other.pk, on=date(2026, 3, 4), by=office.clerk)
    assert [(row.section, row.is_current) for row in case.assignments.all()] == [(office.section, False), (other, True)]
    assert again(case).section == other
    assert happened(case).count("assigned") == 2


def test_refuses_a_section_of_another_body_and_days_that_cannot_be():
    office = make_office()
    case = make_request(office)
    with pytest.raises(SectionElsewhere):
        assign(case.number, section_id=make_office().section.pk, on=date(2026, 3, 3), by=office.clerk)
    with pytest.raises(DayWrong):
        assign(case.number, section_id=office.section.pk, on=date(2026, 3, 1), by=office.clerk)
    with pytest.raises(DayWrong):
        assign(case.number, section_id=office.section.pk, due_on=date(2026, 3, 2), on=date(2026, 3, 3), by=office.clerk)
    with pytest.raises(SectionDayWrong) as refusal:
        assign(
            case.number, section_id=office.section.pk, due_on=date(2026, 3, 31), on=date(2026, 3, 3), by=office.clerk
        )
    assert "2026-03-30" in refusal.value.sentence
    assert happened(case) == ["submitted", "received"]


def test_not_while_the_applicant_corrects():
    office = make_office()
    case = make_request(office)
    ask_correction(case.number, items=["请写明年度"], on=date(2026, 3, 3), by=office.clerk)
    with pytest.raises(WrongState):
        assign(case.number, section_id=office.section.pk, on=date(2026, 3, 4), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = make_request(office)
    only_for(
        lambda by: assign(case.number, section_id=office.section.pk, on=date(2026, 3, 3), by=by),
        refused=[office.leader, office.head],
    )
