"""拆分."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.actions.record_opinion import record_opinion
from gongkai.info_requests.actions.split import split
from gongkai.info_requests.actions.take_correction import take_correction
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import ExtendedOnce, StillAsking, TooFewParts
from gongkai.info_requests.kin import Matter
from gongkai.info_requests.vocabulary import Opinion, State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, asked_third_party, happened, journaled, only_for

pytestmark = pytest.mark.django_db

PARTS = [Matter("2024年度方案", "全文"), Matter("2025年度方案")]


def test_each_matter_becomes_a_case_with_the_dates_of_the_whole():
    office = make_office()
    case = make_request(office)

    children = split(case.number, parts=PARTS, on=date(2026, 3, 6), by=office.clerk)

    case, children = again(case), [again(child) for child in children]
    assert (case.state, case.outcome, case.closed_on) == (State.CLOSED, "split", date(2026, 3, 6))
    assert [child.number for child in children] == [f"{office.agency.code}-2026-000{n}" for n in (2, 3)]
    for child, part in zip(children, PARTS, strict=True):
        assert (child.title, child.description) == (part.title, part.description)
        assert (child.applicant, child.version, child.split_from) == (case.applicant, case.version, case)
        assert (child.received_on, child.due_on) == (date(2026, 3, 2), date(2026, 3, 30))
        assert (child.state, happened(child)) == (State.HANDLING, ["submitted", "received"])
    assert happened(case)[-1] == "split"
    assert journaled("split") == {"from_number": case.number}


def test_corrections_and_extensions_of_the_whole_hold_for_the_parts():
    office = make_office()
    case = make_request(office)
    ask_correction(case.number, items=["年度"], on=date(2026, 3, 4), told_on=date(2026, 3, 4), by=office.clerk)
    take_correction(case.number, answer="两个年度", on=date(2026, 3, 20), by=office.clerk)
    propose_extension(case.number, working_days=5, reason="检索量大", on=date(2026, 3, 23), by=office.clerk)
    extend_deadline(case.number, agreed=True, on=date(2026, 3, 23), by=office.head)
    one, _ = split(case.number, parts=PARTS, on=date(2026, 3, 24), by=office.clerk)
    assert (again(one).due_on, again(one).days_extended) == (date(2026, 4, 27), 5)
    with pytest.raises(ExtendedOnce):
        propose_extension(one.number, working_days=5, reason="检索量大", on=date(2026, 3, 25), by=office.clerk)


@pytest.mark.parametrize(
    ("received", "sent", "answered", "due"),
    [
        (date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 16), date(2026, 4, 13)),
        (date(2014, 3, 3), date(2014, 3, 5), date(2014, 3, 19), date(2014, 4, 9)),
    ],
)
def test_so_does_a_pause_that_is_over(received, sent, answered, due):
    office = make_office()
    case, asked = asked_third_party(office, on=received, sent=sent)
    record_opinion(asked.pk, opinion=Opinion.AGREE, on=answered, by=office.clerk)
    assert again(case).due_on == due
    one, _ = split(case.number, parts=PARTS, on=answered, by=office.clerk)
    assert again(one).due_on == due


def test_refuses_fewer_than_two_and_parts_without_a_name():
    office = make_office()
    case = make_request(office)
    for parts in ([], PARTS[:1]):
        with pytest.raises(TooFewParts):
            split(case.number, parts=parts, on=date(2026, 3, 6), by=office.clerk)
    with pytest.raises(BadWords):
        split(case.number, parts=[PARTS[0], Matter(" ")], on=date(2026, 3, 6), by=office.clerk)
    with pytest.raises(DayWrong):
        split(case.number, parts=PARTS, on=date(2026, 3, 1), by=office.clerk)
    assert again(case).state == State.RECEIVED


def test_not_while_somebody_is_asked_and_not_twice():
    office = make_office()
    asked, _ = asked_third_party(office)
    with pytest.raises(StillAsking):
        split(asked.number, parts=PARTS, on=date(2026, 3, 6), by=office.clerk)
    case = make_request(office)
    split(case.number, parts=PARTS, on=date(2026, 3, 6), by=office.clerk)
    with pytest.raises(WrongState):
        split(case.number, parts=PARTS, on=date(2026, 3, 6), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = make_request(office)
    only_for(lambda by: split(case.number, parts=PARTS, on=date(2026, 3, 6), by=by), refused=[office.leader])
