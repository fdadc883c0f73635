"""作废移送明细表."""

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.outlets.actions.cancel_handover import cancel_handover
from gongkai.outlets.actions.send_handover import send_handover
from gongkai.outlets.actions.sign_handover import sign_handover
from gongkai.outlets.errors import WrongHandoverState
from tests.rooms.outlets.reading_places import make_desk, make_handover, make_receiver

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def made(desk):
    return make_handover(desk, make_receiver(desk))


def test_it_is_set_aside_and_its_lines_live_no_more(desk, made):
    assert cancel_handover(made.pk, reason="填错接收单位", by=desk.clerk).state == "cancelled"
    assert not made.lines.filter(is_live=True).exists()


def test_what_was_signed_for_stays(desk, made):
    today = timezone.localdate()
    send_handover(made.pk, sent_on=today, by=desk.clerk)
    sign_handover(made.pk, received_on=today, received_by="赵演示", by=desk.clerk)
    with pytest.raises(WrongHandoverState):
        cancel_handover(made.pk, reason="填错", by=desk.clerk)


def test_needs_a_reason_and_the_right(desk, made):
    with pytest.raises(BadWords):
        cancel_handover(made.pk, reason=" ", by=desk.clerk)
    with pytest.raises(NotAllowed):
        cancel_handover(made.pk, reason="填错", by=desk.keeper)
