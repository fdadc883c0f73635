"""受理."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.complaints.actions.accept import accept
from gongkai.complaints.errors import OwnBody, WrongState
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import Sort
from gongkai.entry.errors import DayTooEarly
from tests.rooms.complaints.grievances import TAKEN, accepted, again, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_days_begin_and_a_letter_is_made(desk):
    one = again(accepted(desk))
    assert (one.state, one.accepted_on, one.assign_due_on, one.due_on) == (
        "accepted", TAKEN, date(2026, 3, 11), date(2026, 3, 25),
    )  # fmt: skip
    letter = one.letters.get()
    assert letter.kind == "accepted" and letter.number == "示范县政投受〔2026〕1号"
    assert "张演示" not in str(letter.lines) and "{query_code}" in str(letter.lines)


def test_an_anonymous_report_gets_no_letter(desk):
    one = registered(desk, Person(), sort=Sort.REPORT, is_anonymous=True)
    accept(one.pk, on=TAKEN, by=desk.head)
    assert not one.letters.exists()


def test_a_body_does_not_take_up_what_is_said_of_itself(desk):
    one = registered(desk, against_id=desk.agency.pk)
    with pytest.raises(OwnBody, match="第四十七条"):
        accept(one.pk, on=TAKEN, by=desk.head)


def test_not_before_it_came_and_not_twice(desk):
    one = registered(desk)
    with pytest.raises(DayTooEarly):
        accept(one.pk, on=date(2026, 3, 1), by=desk.head)
    accept(one.pk, on=TAKEN, by=desk.head)
    with pytest.raises(WrongState, match="已受理"):
        accept(one.pk, on=TAKEN, by=desk.head)


def test_who_may_not(desk):
    one = registered(desk)
    with pytest.raises(NotAllowed):
        accept(one.pk, on=TAKEN, by=desk.clerk)
    with pytest.raises(Unknown):
        accept(one.pk, on=TAKEN, by=desk.bureau_head)
