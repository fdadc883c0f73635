"""办结."""

from datetime import date

import pytest

from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.finish import finish
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_answer import NothingSent
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.answered import SIGNED, answered_case, refreshed, submitted_case
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


def test_what_was_laid_out_and_never_fetched_is_finished_by_hand():
    office = make_office()
    case, letter = answered_case(office)
    deliver(letter.pk, way="pickup", sent_on=SIGNED, by=office.clerk)
    finish(case.number, on=date(2026, 4, 10), by=office.clerk)
    case = refreshed(case)
    assert (case.state, case.is_open, case.closed_on, case.outcome) == (State.CLOSED, False, SIGNED, "A2")


def test_refuses_before_anything_was_sent_and_before_the_answer():
    office = make_office()
    case, letter = answered_case(office)
    with pytest.raises(NothingSent) as refusal:
        finish(case.number, on=SIGNED, by=office.clerk)
    assert letter.title in refusal.value.sentence
    with pytest.raises(DayWrong):
        finish(case.number, on=date(2026, 3, 9), by=office.clerk)
    with pytest.raises(WrongState):
        finish(submitted_case(office).number, on=SIGNED, by=office.clerk)
