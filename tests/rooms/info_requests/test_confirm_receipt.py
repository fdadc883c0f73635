"""确认收到."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.info_requests.actions.confirm_receipt import confirm_receipt
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.vocabulary import NextStep, State
from gongkai.law.vocabulary import Channel, Version
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def letter(office, on=date(2026, 3, 6)):
    return make_request(office, on=on, channel=Channel.LETTER)


def test_the_day_of_confirmation_starts_the_period():
    office = make_office()

    case = confirm_receipt(letter(office).number, on=date(2026, 3, 10), by=office.clerk)

    case.refresh_from_db()
    assert (case.state, case.received_on, case.receipt_rule) == (State.RECEIVED, date(2026, 3, 10), "confirmed")
    assert case.due_on == date(2026, 4, 8)  # 20 working days; 6 April is 清明 observed
    assert case.next_step != NextStep.CONFIRM
    assert [event.kind for event in case.events.all()] == ["submitted", "received"]


def test_the_version_is_fixed_by_the_day_of_confirmation():
    office = make_office()
    fax = make_request(office, on=date(2019, 5, 13), channel=Channel.FAX)
    assert fax.version == Version.R2008
    case = confirm_receipt(fax.number, on=date(2019, 5, 20), by=office.clerk)
    assert (case.version, case.due_on) == (Version.R2019, date(2019, 6, 18))


def test_refuses_days_that_cannot_be_and_a_second_confirmation():
    office = make_office()
    case = letter(office)
    for on in (date(2026, 3, 5), timezone.localdate() + timedelta(days=1)):
        with pytest.raises(DayWrong):
            confirm_receipt(case.number, on=on, by=office.clerk)
    confirm_receipt(case.number, on=date(2026, 3, 10), by=office.clerk)
    with pytest.raises(WrongState) as refusal:
        confirm_receipt(case.number, on=date(2026, 3, 11), by=office.clerk)
    assert "不能确认收到" in refusal.value.sentence


def test_is_the_business_of_the_accepting_clerk():
    office = make_office()
    case = letter(office)
    with pytest.raises(NotAllowed):
        confirm_receipt(case.number, on=date(2026, 3, 10), by=office.leader)
    for actor in (make_office().clerk, office.admin):
        with pytest.raises(Unknown):
            confirm_receipt(case.number, on=date(2026, 3, 10), by=actor)
