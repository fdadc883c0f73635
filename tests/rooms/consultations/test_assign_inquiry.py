"""交办咨询."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.consultations.actions.assign_inquiry import assign_inquiry
from gongkai.consultations.errors import AnsweredAlready
from gongkai.consultations.queries_inquiries import waiting
from tests.factories import make_agency, make_section
from tests.rooms.consultations.held import asked

pytestmark = pytest.mark.django_db


def test_the_section_finds_it_waiting_and_the_day_stays(house):
    one = asked(house)
    assert not waiting(house.section_clerk)
    given = assign_inquiry(one.pk, section_id=house.section.pk, by=house.counter)
    assert (given.due_on, [row.id for row in waiting(house.section_clerk)]) == (one.due_on, [one.pk])


def test_refuses_strange_sections_what_is_done_and_strangers(house):
    one = asked(house)
    with pytest.raises(Unknown):
        assign_inquiry(one.pk, section_id=make_section(make_agency()).pk, by=house.counter)
    with pytest.raises(Unknown):
        assign_inquiry(one.pk, section_id=house.section.pk, by=house.outsider)
    with pytest.raises(AnsweredAlready):
        assign_inquiry(asked(house, answer="答").pk, section_id=house.section.pk, by=house.counter)
