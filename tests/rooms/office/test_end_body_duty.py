"""结束职责."""

from datetime import date

import pytest

from gongkai.entry.errors import DayTooEarly
from gongkai.office import queries_structure
from gongkai.office.actions.end_body_duty import end_body_duty
from gongkai.office.actions.give_body_duty import give_body_duty
from gongkai.office.errors_people import EndedAlready
from gongkai.office.vocabulary_people import BodyDutyKind
from tests.rooms.office.people import make_people

pytestmark = pytest.mark.django_db


def test_a_duty_ends_and_may_be_given_again():
    county = make_people()
    duty = give_body_duty(county.unit.pk, kind=BodyDutyKind.LEAD, from_on=date(2024, 1, 1), by=county.head)
    with pytest.raises(DayTooEarly):
        end_body_duty(duty.pk, to_on=date(2023, 1, 1), by=county.head)
    end_body_duty(duty.pk, to_on=date(2024, 12, 31), by=county.head)
    with pytest.raises(EndedAlready):
        end_body_duty(duty.pk, to_on=date(2025, 1, 31), by=county.head)
    assert queries_structure.duties(county.head, on=date(2024, 12, 31))
    assert queries_structure.duties(county.head, on=date(2025, 1, 1)) == []
    give_body_duty(county.unit.pk, kind=BodyDutyKind.LEAD, from_on=date(2025, 1, 1), by=county.head)
