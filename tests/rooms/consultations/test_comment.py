"""提交意见."""

from datetime import timedelta

import pytest
from hypothesis import given, settings, strategies as st

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry as Line
from gongkai.consultations import identity
from gongkai.consultations.actions.comment import comment
from gongkai.consultations.errors import NotOpen
from gongkai.consultations.models import Comment
from gongkai.consultations.receiving import LONGEST, Said
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import again, commented, make_house, opened, over, submitted, today

pytestmark = pytest.mark.django_db


def test_a_comment_is_kept_with_a_number_its_sender_sealed(house):
    came = commented(opened(house))
    assert (came.serial, came.way, came.masked, came.showing) == (1, "web", "张**", "waiting")
    assert "张演示" not in came.sealed and identity.opened(came.sealed).contact == "13800000000"
    assert came.number.endswith("-0001")


def test_the_journal_says_nothing_of_who_or_what(house):
    commented(opened(house))
    line = Line.objects.get(action="consultations.comment")
    assert "张" not in str(line.details) + line.actor_name and "经费" not in str(line.details)


def test_nobody_need_say_who_they_are(house):
    came = commented(opened(house), name="", contact="")
    assert (came.sealed, came.masked) == ("", "")


def test_one_sending_is_one_comment_however_often_it_comes(house):
    one = opened(house)
    first = comment(one.pk, Said("同一次提交"), form_key="k")
    second = comment(one.pk, Said("同一次提交"), form_key="k")
    assert (first.is_new, second.is_new, first.number == second.number) == (True, False, True)
    assert one.comments.count() == 1


def test_the_same_words_are_recognised_however_spaced(house):
    one = opened(house)
    first = commented(one, "建议 写明经费")
    assert commented(one, "建议写明经费", key="other").repeats == first
    assert commented(one, "别的意见").repeats is None


@pytest.mark.parametrize("text", ["", "   ", "坏\x00字", "<script>x</script>", "长" * (LONGEST + 1)])
def test_refuses_words_that_cannot_be_kept(house, text):
    with pytest.raises(BadWords):
        commented(opened(house), text, key="k")


def test_refuses_before_after_and_without_the_web(house):
    early = opened(house, from_on=today() + timedelta(days=1))
    with pytest.raises(NotOpen, match="开始征求意见"):
        commented(early)
    with pytest.raises(NotOpen, match="截止"):
        commented(over(opened(house)))
    with pytest.raises(NotOpen, match="其他方式"):
        commented(opened(house, by_web=False, by_phone=True, phone="0000-1234567"))


def test_what_is_not_public_does_not_exist(house):
    with pytest.raises(Unknown):
        comment(submitted(house).pk, Said("意见"), form_key="k")
    with pytest.raises(Unknown):
        comment(2**40, Said("意见"), form_key="k")


@settings(max_examples=15, deadline=None)
@given(texts=st.lists(st.sampled_from(["甲", "乙", "丙"]), min_size=1, max_size=8))
def test_serials_follow_each_other_and_repeats_point_back(texts):
    one = again(opened(make_house()))
    came = [commented(one, text, key=f"{one.pk}-{n}") for n, text in enumerate(texts)]
    assert [row.serial for row in came] == list(range(1, len(texts) + 1))
    assert sum(row.repeats is None for row in came) == len(set(texts))
    assert Comment.objects.filter(consultation=one).values("number").distinct().count() == len(texts)
