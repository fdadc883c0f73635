"""批准反馈."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations import public
from gongkai.consultations.actions.approve_feedback import approve_feedback
from gongkai.consultations.actions.submit_feedback import submit_feedback
from gongkai.consultations.actions.write_feedback import write_feedback
from gongkai.consultations.errors import OwnWork, WrongState
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.consultations.held import answered, settled, today

pytestmark = pytest.mark.django_db


def test_the_public_reads_numbers_answers_and_words(house):
    shown = public.consultation(answered(house).pk)
    assert (shown.phase, shown.answered_on) == ("answered", today())
    assert shown.feedback.text == "意见已逐条研究。"
    assert (shown.feedback.totals.received, shown.feedback.totals.answered) == (1, 1)
    assert [(point.title, point.comments) for point in shown.feedback.points] == [("第二条", 1)]


def test_before_approval_the_public_reads_none_of_it(house):
    one = settled(house)
    submit_feedback(one.pk, by=house.clerk)
    shown = public.consultation(one.pk)
    assert (shown.phase, shown.feedback) == ("closed", None)


def test_nobody_approves_their_own(house):
    both = make_actor(house.agency, Duty.FILL, Duty.APPROVE)
    one = settled(house)
    submit_feedback(one.pk, by=both)
    with pytest.raises(OwnWork):
        approve_feedback(one.pk, by=both)


def test_nobody_approves_what_they_wrote_and_another_handed_in(house):
    both = make_actor(house.agency, Duty.FILL, Duty.APPROVE)
    one = settled(house)
    write_feedback(one.pk, feedback="意见已逐条研究。", by=both)
    submit_feedback(one.pk, by=house.clerk)
    with pytest.raises(OwnWork):
        approve_feedback(one.pk, by=both)


def test_refuses_what_was_not_handed_in_and_others(house):
    one = settled(house)
    with pytest.raises(WrongState):
        approve_feedback(one.pk, by=house.leader)
    with pytest.raises(NotAllowed):
        approve_feedback(one.pk, by=house.clerk)
