"""合并."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.info_requests.actions.merge import merge
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import AnotherPerson, CannotMerge, StillAsking
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, asked_third_party, happened, journaled, only_for

pytestmark = pytest.mark.django_db


def test_the_later_request_ends_as_part_of_the_earlier():
    office = make_office()
    first, second = make_request(office), make_request(office, on=date(2026, 3, 4))

    merge(second.number, into=first.number, on=date(2026, 3, 6), by=office.clerk)

    first, second = again(first), again(second)
    assert (second.state, second.outcome, second.merged_into) == (State.CLOSED, "merged", first)
    assert second.closed_on == date(2026, 3, 6)
    assert (first.state, first.due_on) == (State.RECEIVED, date(2026, 3, 30))
    assert (happened(second)[-1], happened(first)) == ("merged", ["submitted", "received"])
    assert journaled("merge") == {"merged": second.number}


def test_other_people_s_requests_only_with_a_word_on_why():
    office = make_office()
    first = make_request(office)
    other = make_request(office, name="李演示", id_number="110101199003078056")
    with pytest.raises(AnotherPerson):
        merge(other.number, into=first.number, on=date(2026, 3, 6), by=office.clerk)
    merge(other.number, into=first.number, note="共同申请", on=date(2026, 3, 6), by=office.clerk)
    assert "共同申请" in other.events.last().note


def test_never_into_one_that_is_answered_later():
    office = make_office()
    first, second = make_request(office), make_request(office, on=date(2026, 3, 4))
    with pytest.raises(CannotMerge) as refusal:
        merge(first.number, into=second.number, on=date(2026, 3, 6), by=office.clerk)
    assert f"请将{second.number}并入{first.number}" in refusal.value.sentence


def test_refuses_itself_other_versions_and_closed_cases():
    office = make_office()
    case, old, gone = make_request(office), make_request(office, on=date(2014, 3, 3)), make_request(office)
    withdraw(gone.number, on=date(2026, 3, 3), reason="", by=office.clerk)
    for into in (case, old, gone):
        with pytest.raises(CannotMerge):
            merge(case.number, into=into.number, on=date(2026, 3, 6), by=office.clerk)
    with pytest.raises(WrongState):
        merge(gone.number, into=case.number, on=date(2026, 3, 6), by=office.clerk)
    with pytest.raises(DayWrong):
        merge(case.number, into=make_request(office).number, on=date(2026, 3, 1), by=office.clerk)


def test_refuses_a_case_of_another_body_as_if_it_were_not_there():
    office = make_office()
    with pytest.raises(Unknown):
        merge(
            make_request(office).number, into=make_request(make_office()).number, on=date(2026, 3, 6), by=office.clerk
        )


def test_not_while_somebody_is_asked():
    office = make_office()
    first = make_request(office)
    asked, _ = asked_third_party(office)
    with pytest.raises(StillAsking):
        merge(asked.number, into=first.number, on=date(2026, 3, 6), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    first, second = make_request(office), make_request(office)
    only_for(lambda by: merge(second.number, into=first.number, on=date(2026, 3, 6), by=by), refused=[office.leader])
