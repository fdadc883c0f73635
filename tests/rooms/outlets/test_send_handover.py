"""登记送出."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import DayAhead, DayTooEarly
from gongkai.outlets import counting
from gongkai.outlets.actions.send_handover import send_handover
from gongkai.outlets.errors import WrongHandoverState
from tests.rooms.outlets.reading_places import make_desk, make_handover, make_receiver

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def made(desk):
    return make_handover(desk, make_receiver(desk), items=2)


def test_it_is_sent_and_counts(desk, made):
    today = timezone.localdate()
    sent = send_handover(made.pk, sent_on=today, by=desk.clerk)
    assert (sent.state, sent.sent_on) == ("sent", today)
    assert counting.handed_over(today, today).count() == 2
    with pytest.raises(WrongHandoverState) as refusal:
        send_handover(made.pk, sent_on=today, by=desk.clerk)
    assert "登记送出" in refusal.value.sentence


@pytest.mark.parametrize(("on", "error"), [(date(9999, 12, 31), DayAhead), (date(2020, 1, 1), DayTooEarly)])
def test_refuses_days_that_cannot_be(desk, made, on, error):
    with pytest.raises(error):
        send_handover(made.pk, sent_on=on, by=desk.clerk)


def test_who_may_not(desk, made):
    today = timezone.localdate() - timedelta(days=0)
    with pytest.raises(NotAllowed):
        send_handover(made.pk, sent_on=today, by=desk.keeper)
    with pytest.raises(Unknown):
        send_handover(made.pk, sent_on=today, by=desk.stranger)
