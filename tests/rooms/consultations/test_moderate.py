"""审核意见."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations import public
from gongkai.consultations.actions.moderate import moderate
from gongkai.consultations.errors import Blocked, ConsentMissing, NothingChosen, NotShownHere, WhyMissing
from gongkai.consultations.vocabulary import KeptWhy, Showing
from tests.rooms.consultations.held import ID_NUMBER, again, commented, judged, opened, pointed

pytestmark = pytest.mark.django_db


def test_a_comment_shown_stands_on_the_public_page_masked(house):
    one = opened(house)
    judged(house, one, commented(one))
    (shown,) = public.comments(one.pk).rows
    assert (shown.masked, shown.text) == ("张**", "建议写明养护经费从哪里来。")


def test_one_kept_back_does_not_and_says_why(house):
    one = opened(house)
    came = commented(one)
    judged(house, one, came, showing=Showing.KEPT, why=KeptWhy.ADVERT)
    assert not public.comments(one.pk).rows
    assert (again(came).kept_why, again(came).judged_by_id) == ("advert", house.editor.user_id)


def test_several_are_judged_at_once_and_all_or_none(house):
    one = opened(house)
    good, bad = commented(one), commented(one, "不要公布我的意见", consents=False)
    with pytest.raises(ConsentMissing):
        judged(house, one, good, bad)
    assert again(good).showing == "waiting"


def test_what_is_set_aside_leaves_its_point(house):
    one = opened(house)
    came = commented(one)
    pointed(house, one, came)
    judged(house, one, came, showing=Showing.KEPT, why=KeptWhy.UNRELATED)
    assert again(came).point is None


def test_refuses_to_show_an_identity_number(house):
    one = opened(house)
    with pytest.raises(Blocked):
        judged(house, one, commented(one, f"我的身份证号码是{ID_NUMBER}"))


def test_refuses_to_show_where_the_consultation_shows_none(house):
    one = opened(house, shows_comments=False)
    with pytest.raises(NotShownHere):
        judged(house, one, commented(one))


def test_refuses_no_choice_and_no_reason(house):
    one = opened(house)
    with pytest.raises(NothingChosen):
        moderate(one.pk, [], showing=Showing.SHOWN, by=house.editor)
    with pytest.raises(WhyMissing):
        judged(house, one, commented(one), showing=Showing.KEPT, why="made up")


def test_comments_of_another_consultation_are_not_touched(house):
    other = commented(opened(house))
    with pytest.raises(NothingChosen):
        moderate(opened(house).pk, [other.pk], showing=Showing.SHOWN, by=house.editor)


def test_is_the_business_of_the_editor(house):
    one = opened(house)
    came = commented(one)
    with pytest.raises(NotAllowed):
        moderate(one.pk, [came.pk], showing=Showing.SHOWN, by=house.clerk)
    with pytest.raises(Unknown):
        moderate(one.pk, [came.pk], showing=Showing.SHOWN, by=house.outsider)
