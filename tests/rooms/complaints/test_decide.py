"""作出处理决定."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.complaints.actions.decide import decide
from gongkai.complaints.errors import MeasureMissing, MeasureNotMeant, OwnFindings
from gongkai.complaints.vocabulary import Outcome
from gongkai.entry.errors import DayTooEarly
from tests.rooms.complaints.grievances import again, decided, found, make_desk, order

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_body_is_told_what_to_do(desk):
    one = again(decided(desk))
    measure = one.measures.get()
    assert (one.state, one.outcome, one.decided_by_id) == ("decided", "founded", desk.principal.user_id)
    assert (measure.agency, measure.due_on) == (desk.bureau, date(2026, 4, 1))


def settle(one, desk, outcome, measures, by=None):
    return decide(
        one.pk, outcome=outcome, decision="说明", measures=measures, on=date(2026, 3, 16), by=by or desk.principal
    )


def test_what_is_right_needs_a_measure_and_what_is_wrong_has_none(desk):
    one = found(desk)
    with pytest.raises(MeasureMissing):
        settle(one, desk, Outcome.PARTLY, [])
    with pytest.raises(MeasureNotMeant):
        settle(one, desk, Outcome.UNFOUNDED, [order()])
    assert settle(one, desk, Outcome.UNFOUNDED, []).outcome == "unfounded"


def test_not_by_who_investigated_nor_by_the_clerk(desk):
    one = found(desk)
    one.investigators.filter(user_id=desk.two[0]).update(user_id=desk.principal.user_id)
    with pytest.raises(OwnFindings):
        settle(one, desk, Outcome.FOUNDED, [order()])
    with pytest.raises(NotAllowed):
        settle(one, desk, Outcome.FOUNDED, [order()], by=desk.head)


def test_a_measure_falls_due_after_the_decision_and_says_what(desk):
    one = found(desk)
    with pytest.raises(DayTooEarly) as refusal:
        settle(one, desk, Outcome.FOUNDED, [order(date(2026, 3, 1))])
    assert refusal.value.field == "due_1"
