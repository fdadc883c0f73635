"""结束内容保障责任."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import DayTooEarly
from gongkai.office import queries_duties
from gongkai.office.actions.end_duty import end_duty
from gongkai.office.actions.set_duty import set_duty
from tests.rooms.office.test_set_duty import words
from tests.rooms.office.work import make_desk

pytestmark = pytest.mark.django_db


def test_another_body_can_take_over():
    desk = make_desk()
    duty = set_duty(desk.agency.pk, words(), by=desk.head)
    with pytest.raises(DayTooEarly):
        end_duty(duty.pk, to_on=date(2025, 12, 31), by=desk.head)
    end_duty(duty.pk, to_on=date(2026, 6, 30), by=desk.head)
    assert queries_duties.matrix(desk.head, lambda agency_id, code: None) == []
    with pytest.raises(Unknown):
        end_duty(duty.pk, to_on=date(2026, 6, 30), by=desk.head)
    set_duty(desk.agency.pk, words(from_on=date(2026, 7, 1)), by=desk.head)
