"""提交承办意见."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.actions.hand_in_draft import hand_in_draft
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import NotAssigned
from gongkai.info_requests.vocabulary import NextStep
from gongkai.law.refusals import UnknownReplyKind
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_section
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, only_for

pytestmark = pytest.mark.django_db


def assigned(office):
    case = make_request(office)
    assign(case.number, section_id=office.section.pk, due_on=date(2026, 3, 9), on=date(2026, 3, 3), by=office.clerk)
    return case


def test_the_section_hands_in_what_it_found():
    office = make_office()
    case = assigned(office)

    hand_in_draft(
        case.number, draft="查到一件，可以公开。", draft_kind="A2", on=date(2026, 3, 5), by=office.section_clerk
    )

    row = case.assignments.get()
    assert (row.draft, row.draft_kind, row.handed_in_on) == ("查到一件，可以公开。", "A2", date(2026, 3, 5))
    assert row.handed_in_by_id == office.section_clerk.user_id
    assert again(case).next_step != NextStep.SECTION_DRAFT
    assert happened(case)[-1] == "drafted"
    assert journaled("hand_in_draft")["kind"] == "A2"


def test_refuses_what_was_never_assigned_an_empty_draft_and_a_kind_of_another_version():
    office = make_office()
    with pytest.raises(NotAssigned):
        hand_in_draft(make_request(office).number, draft="有", on=date(2026, 3, 5), by=office.clerk)
    case = assigned(office)
    with pytest.raises(BadWords):
        hand_in_draft(case.number, draft="  ", on=date(2026, 3, 5), by=office.section_clerk)
    with pytest.raises(UnknownReplyKind):
        hand_in_draft(case.number, draft="有", draft_kind="B2", on=date(2026, 3, 5), by=office.section_clerk)
    with pytest.raises(DayWrong):
        hand_in_draft(case.number, draft="有", on=date(2026, 3, 2), by=office.section_clerk)


def test_not_once_the_case_is_closed():
    office = make_office()
    case = assigned(office)
    withdraw(case.number, on=date(2026, 3, 4), reason="", by=office.clerk)
    with pytest.raises(WrongState):
        hand_in_draft(case.number, draft="有", on=date(2026, 3, 5), by=office.section_clerk)


def test_is_the_business_of_that_section_and_of_the_clerk():
    office = make_office()
    case = assigned(office)
    other = make_actor(office.agency, Duty.HANDLE, section=make_section(office.agency))
    only_for(
        lambda by: hand_in_draft(case.number, draft="有", on=date(2026, 3, 5), by=by),
        refused=[office.leader],
        hidden=[other, make_office().section_clerk],
    )
    hand_in_draft(case.number, draft="有", on=date(2026, 3, 5), by=office.clerk)
