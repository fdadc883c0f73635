"""登记内容保障责任."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.office import queries_duties
from gongkai.office.actions.set_duty import DutyWords, set_duty
from gongkai.office.errors_work import DutyThere
from gongkai.office.vocabulary_work import Cycle
from tests.rooms.office.work import make_desk

pytestmark = pytest.mark.django_db


def words(**changes):
    """The column of normative documents, kept up every month since January."""
    values = {
        "column_code": "statutory-20-01",
        "column_name": "规范性文件",
        "cycle": Cycle.MONTHLY,
        "content": "规范性文件及解读",
        "from_on": date(2026, 1, 1),
    }
    return DutyWords(**(values | changes))


def test_a_body_that_is_behind_is_seen_and_one_that_is_not_is_not():
    desk = make_desk()
    duty = set_duty(desk.agency.pk, words(), by=desk.head)
    behind = queries_duties.matrix(desk.head, lambda agency_id, code: date(2026, 1, 20))[0]
    assert (behind.next_on, behind.is_late) == (date(2026, 2, 20), True)
    set_duty(desk.agency.pk, words(cycle=Cycle.AT_ONCE), pk=duty.pk, by=desk.head)
    free = queries_duties.matrix(desk.head, lambda agency_id, code: None)[0]
    assert (free.next_on, free.is_late) == (None, False)


def test_one_open_duty_for_a_column():
    desk = make_desk()
    set_duty(desk.agency.pk, words(), by=desk.head)
    with pytest.raises(DutyThere):
        set_duty(desk.agency.pk, words(), by=desk.head)


def test_is_the_business_of_the_office():
    desk = make_desk()
    with pytest.raises(NotAllowed):
        set_duty(desk.agency.pk, words(), by=desk.reader)
    other = make_desk()
    duty = set_duty(other.agency.pk, words(), by=other.head)
    with pytest.raises(Unknown):
        set_duty(desk.agency.pk, words(), pk=duty.pk, by=desk.head)
