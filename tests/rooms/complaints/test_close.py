"""办结."""

from datetime import date

import pytest

from gongkai.complaints.actions.close import close
from gongkai.complaints.actions.confirm_measure import confirm_measure
from gongkai.complaints.actions.deliver import deliver
from gongkai.complaints.actions.report_measure import report_measure
from gongkai.complaints.errors import MeasuresOpen, NotDelivered
from gongkai.complaints.vocabulary import DeliveryWay
from tests.rooms.complaints.grievances import again, answered, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_only_when_done_and_delivered(desk):
    one = answered(desk)
    with pytest.raises(MeasuresOpen):
        close(one.pk, by=desk.head)
    measure = one.measures.get()
    report_measure(measure.pk, done_note="已答复。", on=date(2026, 3, 20), by=desk.bureau_head)
    confirm_measure(measure.pk, by=desk.head)
    with pytest.raises(NotDelivered):
        close(one.pk, by=desk.head)
    letter = one.letters.get(kind="answer")
    deliver(one.pk, letter_id=letter.pk, way=DeliveryWay.POST, on=date(2026, 3, 21), by=desk.head)
    assert again(one).next_step == "close"
    close(one.pk, by=desk.head)
    assert again(one).state == "closed" and again(one).closed_on
