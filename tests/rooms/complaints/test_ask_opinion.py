"""要求说明情况."""

from datetime import date

import pytest

from gongkai.complaints.actions.ask_opinion import ask_opinion
from gongkai.complaints.errors import AskedAlready, BodyMissing
from tests.rooms.complaints.grievances import TAKEN, looked_into, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_body_has_the_desks_days(desk):
    opinion = ask_opinion(looked_into(desk).pk, asked="请说明办理经过。", on=TAKEN, by=desk.head)
    assert (opinion.agency, opinion.due_on) == (desk.bureau, date(2026, 3, 11))


def test_not_twice_while_the_first_is_open_and_not_of_an_unknown_body(desk):
    one = looked_into(desk)
    ask_opinion(one.pk, asked="请说明。", on=TAKEN, by=desk.head)
    with pytest.raises(AskedAlready):
        ask_opinion(one.pk, asked="再说明。", on=TAKEN, by=desk.head)
    with pytest.raises(BodyMissing):
        ask_opinion(
            looked_into(desk, against_id=None, against_words="某公司").pk, asked="请说明。", on=TAKEN, by=desk.head
        )
