"""登记签收."""

from datetime import date

import pytest

from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.note_signed import note_signed
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_answer import AlreadyEnded
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.answered import SIGNED, answered_case, refreshed
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("on", "in_time"), [(date(2026, 3, 30), True), (date(2026, 3, 31), False)])
def test_the_signature_is_the_service_of_a_letter_handed_over(on, in_time):
    office = make_office()
    case, letter = answered_case(office)
    sent = deliver(letter.pk, way="pickup", sent_on=SIGNED, by=office.clerk)
    delivery = note_signed(sent.pk, on=on, signed_by="本人", by=office.clerk)
    assert (delivery.signed_on, delivery.in_time, refreshed(case).state) == (on, in_time, State.CLOSED)
    assert case.events.get(kind="delivered").on == on


def test_of_a_posted_letter_it_is_only_noted():
    office = make_office()
    case, letter = answered_case(office)
    sent = deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    delivery = note_signed(sent.pk, on=date(2026, 4, 7), signed_by="家属", by=office.clerk)
    assert delivery.in_time is True
    assert case.events.filter(kind="delivered").count() == 1


def test_refuses_twice_and_before_it_was_sent():
    office = make_office()
    _, letter = answered_case(office)
    sent = deliver(letter.pk, way="pickup", sent_on=SIGNED, by=office.clerk)
    with pytest.raises(DayWrong):
        note_signed(sent.pk, on=date(2026, 3, 9), signed_by="本人", by=office.clerk)
    note_signed(sent.pk, on=SIGNED, signed_by="本人", by=office.clerk)
    with pytest.raises(AlreadyEnded):
        note_signed(sent.pk, on=SIGNED, signed_by="本人", by=office.clerk)
