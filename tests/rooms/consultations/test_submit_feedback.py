"""提交反馈."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations.actions.submit_feedback import submit_feedback
from gongkai.consultations.actions.write_feedback import write_feedback
from gongkai.consultations.errors import Blocked, PointOpen, Unjudged, Unsorted
from gongkai.consultations.vocabulary import KeptWhy, Showing
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import ID_NUMBER, commented, judged, opened, over, pointed, settled

pytestmark = pytest.mark.django_db


def written(house, one, feedback="已逐条研究。"):
    over(one)
    return write_feedback(one.pk, feedback=feedback, by=house.clerk)


def test_a_feedback_that_answers_every_comment_is_handed_in(house):
    assert submit_feedback(settled(house).pk, by=house.clerk).state == "feedback_submitted"


def test_without_comments_nothing_need_be_written(house):
    assert submit_feedback(written(house, opened(house), "").pk, by=house.clerk).state == "feedback_submitted"


def test_refuses_while_a_comment_stands_under_no_point_and_names_it(house):
    one = opened(house)
    first, left = commented(one), commented(one, "还有一条")
    judged(house, one, first, left)
    pointed(house, one, first)
    with pytest.raises(Unsorted, match=f"还有1条意见没有归类：{left.number}"):
        submit_feedback(written(house, one).pk, by=house.clerk)


def test_what_is_no_opinion_needs_no_point(house):
    one = opened(house)
    first, advert = commented(one), commented(one, "低价出售")
    judged(house, one, first)
    judged(house, one, advert, showing=Showing.KEPT, why=KeptWhy.ADVERT)
    pointed(house, one, first)
    assert submit_feedback(written(house, one).pk, by=house.clerk).state == "feedback_submitted"


def test_an_opinion_kept_back_must_still_be_answered(house):
    one = opened(house)
    came = commented(one, consents=False)
    judged(house, one, came, showing=Showing.KEPT, why=KeptWhy.NO_CONSENT)
    with pytest.raises(Unsorted):
        submit_feedback(written(house, one).pk, by=house.clerk)


def test_refuses_comments_nobody_looked_at_and_points_left_open(house):
    one = opened(house)
    came = commented(one)
    pointed(house, one, came, response="")
    written(house, one)
    with pytest.raises(Unjudged, match=came.number):
        submit_feedback(one.pk, by=house.clerk)
    judged(house, one, came)
    with pytest.raises(PointOpen, match="没有选择采纳情况"):
        submit_feedback(one.pk, by=house.clerk)


def test_refuses_an_empty_point_no_words_and_private_facts(house):
    one = settled(house)
    empty = pointed(house, one, title="空")
    with pytest.raises(PointOpen, match="没有意见"):
        submit_feedback(one.pk, by=house.clerk)
    empty.delete()
    write_feedback(one.pk, feedback="", by=house.clerk)
    with pytest.raises(BadWords):
        submit_feedback(one.pk, by=house.clerk)
    write_feedback(one.pk, feedback=f"提交人{ID_NUMBER}", by=house.clerk)
    with pytest.raises(Blocked):
        submit_feedback(one.pk, by=house.clerk)
    with pytest.raises(NotAllowed):
        submit_feedback(one.pk, by=house.editor)
