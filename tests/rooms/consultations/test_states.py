"""The phases of a consultation, and that every verb of the table is one the room has."""

from datetime import date
from pathlib import Path

import pytest

from gongkai.consultations import states
from gongkai.consultations.models import Consultation
from gongkai.consultations.vocabulary import Phase, State


@pytest.mark.parametrize(
    ("today", "phase"),
    [
        (date(2026, 3, 1), Phase.UPCOMING),
        (date(2026, 3, 2), Phase.OPEN),
        (date(2026, 4, 1), Phase.OPEN),
        (date(2026, 4, 2), Phase.CLOSED),
    ],
)
def test_an_approved_one_is_where_its_dates_put_it(today, phase):
    one = Consultation(state=State.APPROVED, from_on=date(2026, 3, 2), to_on=date(2026, 4, 1))
    assert states.phase_of(one, today=today) is phase


def test_any_other_state_is_its_own_phase():
    for state in set(State) - {State.APPROVED}:
        one = Consultation(state=state, from_on=date(2026, 3, 2), to_on=date(2026, 4, 1))
        assert states.phase_of(one, today=date(2026, 3, 3)) == state


def test_every_verb_is_an_action():
    there = {path.stem for path in Path("gongkai/consultations/actions").glob("*.py")}
    assert set(states.ROWS) - {"send_back_feedback"} <= there


def test_what_is_answered_or_stopped_is_never_left():
    assert not [row for row in states.ROWS.values() if {State.ANSWERED, State.STOPPED} & set(row.at)]
