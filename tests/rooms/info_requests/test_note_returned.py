"""登记退回."""

from datetime import date

import pytest

from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.note_returned import note_returned
from gongkai.info_requests.actions.note_signed import note_signed
from gongkai.info_requests.errors import WordsMissing
from gongkai.info_requests.errors_answer import AlreadyEnded
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.answered import SIGNED, answered_case, refreshed
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


def test_a_letter_that_came_back_opens_the_case_until_it_is_served_again():
    office = make_office()
    case, letter = answered_case(office)
    sent = deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    delivery = note_returned(sent.pk, on=date(2026, 3, 20), reason="查无此人", by=office.clerk)

    assert (delivery.returned_on, delivery.in_time) == (date(2026, 3, 20), True)  # it was posted in time
    case = refreshed(case)
    assert (case.state, case.is_open, case.closed_on, case.outcome) == (State.DECIDED, True, SIGNED, "A2")
    deliver(letter.pk, way="email", sent_on=date(2026, 3, 21), by=office.clerk)
    assert refreshed(case).state == State.CLOSED


def test_one_of_two_that_came_back_changes_nothing():
    office = make_office()
    case, letter = answered_case(office)
    first = deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    deliver(letter.pk, way="email", sent_on=SIGNED, by=office.clerk)
    note_returned(first.pk, on=date(2026, 3, 20), reason="查无此人", by=office.clerk)
    assert refreshed(case).state == State.CLOSED


def test_refuses_without_a_reason_twice_and_after_a_signature():
    office = make_office()
    _, letter = answered_case(office)
    sent = deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    with pytest.raises(WordsMissing):
        note_returned(sent.pk, on=SIGNED, reason="", by=office.clerk)
    note_returned(sent.pk, on=SIGNED, reason="拒收", by=office.clerk)
    with pytest.raises(AlreadyEnded):
        note_returned(sent.pk, on=SIGNED, reason="拒收", by=office.clerk)
    again = deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    note_signed(again.pk, on=SIGNED, signed_by="本人", by=office.clerk)
    with pytest.raises(AlreadyEnded):
        note_returned(again.pk, on=SIGNED, reason="拒收", by=office.clerk)
