"""登记答复."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.office import queries_gaps
from gongkai.office.actions.answer_gap import answer_gap
from gongkai.office.actions.ask_superior import ask_superior
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.promises import make_gap
from tests.rooms.office.work import again, make_desk

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 20)


def test_the_body_asked_sees_it_and_answers_itself():
    desk, county = make_desk(), make_desk()
    gap = make_gap(desk)
    ask_superior(gap.pk, asked_of_id=county.agency.pk, on=ON, text="请出台", by=desk.head)
    assert [row.id for row in queries_gaps.asked_of_us(county.head)] == [gap.pk]
    answer_gap(gap.pk, on=date(2026, 6, 1), text="年内出台", by=county.head)
    assert again(gap).state == "answered"
    assert queries_gaps.asked_of_us(county.head) == []


def test_refuses_what_was_not_asked_strangers_and_readers():
    desk, county = make_desk(), make_desk()
    gap = make_gap(desk)
    with pytest.raises(WrongStatus, match="请先请示上级"):
        answer_gap(gap.pk, on=ON, text="年内出台", by=desk.head)
    ask_superior(gap.pk, asked_of_id=county.agency.pk, on=ON, text="请出台", by=desk.head)
    with pytest.raises(Unknown):
        answer_gap(gap.pk, on=ON, text="年内出台", by=make_desk().head)
    with pytest.raises(NotAllowed):
        answer_gap(gap.pk, on=ON, text="年内出台", by=county.reader)
