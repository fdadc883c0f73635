"""登记对方收到."""

from datetime import date

import pytest

from gongkai.info_requests.actions.note_consultation_received import note_consultation_received
from gongkai.info_requests.actions.record_opinion import record_opinion
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_handling import OpinionKnown
from gongkai.info_requests.vocabulary import NextStep, Opinion
from tests.rooms.info_requests.cases import make_office
from tests.rooms.info_requests.handling import again, asked_third_party, journaled, only_for

pytestmark = pytest.mark.django_db


def test_fifteen_working_days_run_from_receipt_and_the_reply_waits_as_long():
    office = make_office()
    case, asked = asked_third_party(office)

    asked = note_consultation_received(asked.pk, on=date(2026, 3, 6), by=office.clerk)

    case = again(case)
    assert asked.due_on == date(2026, 3, 27)
    assert (case.next_step, case.next_due_on) == (NextStep.OPINION, date(2026, 3, 27))
    # 1 day before the pause; 30–3 April; 7–10; 13–17; 20–24
    assert case.due_on == date(2026, 4, 24)
    assert journaled("note_consultation_received")["due"] == "2026-03-27"


def test_a_wrong_day_can_be_put_right():
    office = make_office()
    case, asked = asked_third_party(office, received=date(2026, 3, 6))
    assert note_consultation_received(asked.pk, on=date(2026, 3, 9), by=office.clerk).due_on == date(2026, 3, 30)
    assert again(case).next_due_on == date(2026, 3, 30)


def test_under_the_text_of_2008_the_office_s_day_stands():
    office = make_office()
    _, asked = asked_third_party(office, on=date(2014, 3, 3), sent=date(2014, 3, 5), due_on=date(2014, 3, 14))
    asked = note_consultation_received(asked.pk, on=date(2014, 3, 7), by=office.clerk)
    assert (asked.received_on, asked.due_on) == (date(2014, 3, 7), date(2014, 3, 14))


def test_refuses_a_day_before_the_letter_and_one_answered_already():
    office = make_office()
    _, asked = asked_third_party(office)
    with pytest.raises(DayWrong):
        note_consultation_received(asked.pk, on=date(2026, 3, 3), by=office.clerk)
    record_opinion(asked.pk, opinion=Opinion.AGREE, on=date(2026, 3, 9), by=office.clerk)
    with pytest.raises(OpinionKnown):
        note_consultation_received(asked.pk, on=date(2026, 3, 6), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    _, asked = asked_third_party(office)
    only_for(lambda by: note_consultation_received(asked.pk, on=date(2026, 3, 6), by=by), refused=[office.leader])
