"""登记送达."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.complaints.actions.deliver import deliver
from gongkai.complaints.errors import DoneAlready
from gongkai.complaints.vocabulary import DeliveryWay
from tests.rooms.complaints.grievances import answered, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def hand_over(one, desk, letter_id):
    return deliver(one.pk, letter_id=letter_id, way=DeliveryWay.HAND, on=date(2026, 3, 19), by=desk.head)


def test_the_day_is_kept_once(desk):
    one = answered(desk)
    letter = one.letters.get(kind="answer")
    assert hand_over(one, desk, letter.pk).delivered_on == date(2026, 3, 19)
    with pytest.raises(DoneAlready):
        hand_over(one, desk, letter.pk)


def test_a_letter_of_another_complaint_is_not_there(desk):
    with pytest.raises(Unknown):
        hand_over(answered(desk), desk, 999)
