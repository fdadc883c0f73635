"""登记咨询."""

from datetime import date, timedelta

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations.actions.enter_inquiry import enter_inquiry
from gongkai.consultations.actions.set_policy import set_policy
from gongkai.consultations.asking import Asked
from gongkai.consultations.vocabulary import Channel
from gongkai.entry.errors import DayAhead, DayTooEarly
from tests.factories import make_agency, make_section
from tests.rooms.consultations.held import asked, today

pytestmark = pytest.mark.django_db


def test_answered_on_the_spot_it_is_done_at_once(house):
    one = asked(house, channel=Channel.PHONE, answer="在县图书馆。", persons=3)
    assert (one.state, one.answer, one.answered_on, one.persons) == ("answered", "在县图书馆。", today(), 3)
    assert one.answered_by_id == house.counter.user_id


def test_without_an_answer_it_waits_five_working_days(house):
    one = asked(house, asked_on=date(2025, 9, 26))  # Friday; Sunday 28 is worked, 1 to 8 October are off, 11 is worked
    assert (one.state, one.due_on) == ("open", date(2025, 10, 10))


def test_a_body_may_set_its_own_days(house):
    set_policy(house.agency.pk, least_days=None, answer_days=1, most_per_hour=None, by=house.leader)
    assert asked(house, asked_on=date(2025, 3, 3)).due_on == date(2025, 3, 4)


def test_it_may_go_to_a_section_of_the_body_only(house):
    assert asked(house, section_id=house.section.pk).section == house.section
    with pytest.raises(Unknown):
        asked(house, section_id=make_section(make_agency()).pk)


def test_refuses_a_year_before_there_was_anything_to_ask(house):
    with pytest.raises(DayTooEarly):
        asked(house, asked_on=date(1, 1, 1))


def test_refuses_a_day_to_come_and_other_people(house):
    with pytest.raises(DayAhead):
        asked(house, asked_on=today() + timedelta(days=1))
    with pytest.raises(NotAllowed):
        enter_inquiry(house.agency.pk, Asked("问"), channel=Channel.PHONE, by=house.clerk)
    with pytest.raises(Unknown):
        enter_inquiry(house.agency.pk, Asked("问"), channel=Channel.PHONE, by=house.outsider)
