"""当场答复."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.info_requests.actions.answer_on_spot import answer_on_spot
from gongkai.info_requests.errors import AlreadyAnswered, DayWrong
from gongkai.info_requests.errors_answer import (
    GroupDecisionNeeded,
    NotOnTheSpot,
    ReplyIncomplete,
    SensitiveOnSpot,
    ThirdPartyRefused,
)
from gongkai.info_requests.models import Delivery, InfoRequest, Letter, RequestPolicy
from gongkai.info_requests.vocabulary import State
from gongkai.law.vocabulary import Channel
from tests.rooms.info_requests.answered import refreshed
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.test_submit_reply import third_party

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 3, 2)
WAY = {"way": "当场提供复印件一份。"}


@pytest.mark.parametrize(("on", "kind", "code"), [(MONDAY, "A2", "D08"), (date(2018, 3, 5), "B2", "L6")])
def test_the_clerk_alone_answers_hands_over_and_the_case_is_closed(on, kind, code):
    office = make_office()
    case = make_request(office, on=on)
    letter = answer_on_spot(case.number, kind=kind, said=WAY, on=on, by=office.clerk)

    case = refreshed(case)
    assert (case.state, case.outcome, case.closed_on, case.is_open) == (State.CLOSED, kind, on, False)
    assert (letter.code, letter.serial, letter.signed_on) == (code, 1, on)
    delivery = Delivery.objects.get(letter=letter)
    assert (delivery.way, delivery.sent_on, delivery.signed_on, delivery.in_time) == ("pickup", on, on, True)


def test_what_was_handed_in_on_a_sunday_may_be_answered_there_and_then():
    office = make_office()
    case = make_request(office, on=date(2026, 3, 1))
    answer_on_spot(case.number, kind="A2", said=WAY, on=date(2026, 3, 1), by=office.clerk)
    assert refreshed(case).state == State.CLOSED


@pytest.mark.parametrize("kind", ["A3", "A4", "A5", "A12", "A13"])
def test_refusals_are_not_given_across_the_counter(kind):
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotOnTheSpot) as refusal:
        answer_on_spot(case.number, kind=kind, said=WAY, on=MONDAY, by=office.clerk)
    assert "送签" in refusal.value.sentence


def test_refuses_days_later_or_before_and_when_nobody_stands_there():
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotOnTheSpot):
        answer_on_spot(case.number, kind="A2", said=WAY, on=date(2026, 3, 5), by=office.clerk)
    with pytest.raises(DayWrong):
        answer_on_spot(case.number, kind="A2", said=WAY, on=date(2026, 2, 27), by=office.clerk)
    posted = make_request(office, channel=Channel.REGISTERED)
    with pytest.raises(NotOnTheSpot):
        answer_on_spot(posted.number, kind="A2", said=WAY, on=MONDAY, by=office.clerk)


def test_a_sensitive_request_goes_to_the_principal_and_a_meeting_where_one_is_wanted():
    office = make_office()
    case = make_request(office)
    InfoRequest.objects.filter(pk=case.pk).update(is_sensitive=True)
    with pytest.raises(SensitiveOnSpot):
        answer_on_spot(case.number, kind="A2", said=WAY, on=MONDAY, by=office.clerk)
    RequestPolicy.objects.create(agency=office.agency, group_decision="always")
    with pytest.raises(GroupDecisionNeeded):
        answer_on_spot(make_request(office).number, kind="A2", said=WAY, on=MONDAY, by=office.clerk)
    assert not Letter.objects.exists()


def test_refuses_what_is_incomplete_or_against_a_third_party():
    office = make_office()
    case = make_request(office)
    with pytest.raises(ReplyIncomplete):
        answer_on_spot(case.number, kind="A2", said={}, on=MONDAY, by=office.clerk)
    third_party(case)
    with pytest.raises(ThirdPartyRefused):
        answer_on_spot(case.number, kind="A2", said=WAY, on=MONDAY, by=office.clerk)


def test_refuses_a_second_answer_and_people_without_the_duty():
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotAllowed):
        answer_on_spot(case.number, kind="A2", said=WAY, on=MONDAY, by=office.leader)
    answer_on_spot(case.number, kind="A2", said=WAY, on=MONDAY, by=office.clerk)
    with pytest.raises(AlreadyAnswered):
        answer_on_spot(case.number, kind="A2", said=WAY, on=MONDAY, by=office.clerk)
