"""What the public may see: nothing that was not approved, nobody's name."""

from datetime import timedelta

import pytest

from gongkai.consultations import public
from gongkai.consultations.actions.write_feedback import write_feedback
from gongkai.consultations.asking import query_code
from gongkai.consultations.following import followed
from gongkai.consultations.models import Comment
from gongkai.consultations.vocabulary import KeptWhy, Showing
from tests.factories import make_agency
from tests.rooms.consultations.held import (
    answered,
    asked,
    commented,
    drafted,
    frequent,
    judged,
    make_house,
    opened,
    over,
    published,
    settled,
    submitted,
    today,
)

pytestmark = pytest.mark.django_db


def test_only_what_was_approved_is_listed(house):
    drafted(house)
    submitted(house)
    assert [row.title for row in public.consultations().rows] == []
    opened(house)
    assert len(public.consultations().rows) == 1


@pytest.mark.parametrize("make", [drafted, submitted])
def test_what_was_not_approved_does_not_exist(house, make):
    with pytest.raises(public.NotFound):
        public.consultation(make(house).pk)


def test_the_list_is_narrowed(house):
    opened(house, title="村道养护办法")
    opened(house, title="集市管理办法", from_on=today() + timedelta(days=1))
    answered(house)

    def found(**asked_for):
        return [row.title for row in public.consultations(**asked_for).rows]

    assert found(phase="upcoming") == ["集市管理办法"]
    assert found(phase="open") == ["村道养护办法"]
    assert len(found(phase="answered")) == 1
    assert len(found(phase="nonsense")) == 3
    assert found(q="集市") == ["集市管理办法"]
    assert found(agency=make_agency().code) == []
    assert public.bodies() == [(house.agency.code, house.agency.name)]


def test_for_the_public_it_is_closed_until_the_feedback_is_approved(house):
    one = settled(house)
    assert public.consultation(one.pk).phase == "closed"
    assert [row.id for row in public.consultations(phase="closed").rows] == [one.pk]


def test_only_comments_shown_with_consent_are_seen_without_a_name(house):
    one = opened(house)
    shown, kept, _waiting = commented(one, "甲"), commented(one, "乙"), commented(one, "丙")
    judged(house, one, shown)
    judged(house, one, kept, showing=Showing.KEPT, why=KeptWhy.PERSONAL)
    found = public.comments(one.pk).rows
    assert [(row.serial, row.masked, row.text) for row in found] == [(1, "张**", "甲")]
    assert "张演示" not in str(found) and "13800000000" not in str(found)


def test_a_consultation_that_shows_none_shows_none(house):
    one = opened(house, shows_comments=False)
    came = commented(one)
    Comment.objects.filter(pk=came.pk).update(showing=Showing.SHOWN)
    assert not public.comments(one.pk).rows


def test_one_without_comments_says_so(house):
    one = over(opened(house))
    write_feedback(one.pk, feedback="", by=house.clerk)
    assert public.consultation(one.pk).feedback is None


def test_frequent_questions_are_found_by_their_words(house):
    frequent(house)
    published(house)
    assert public.questions().total == 1
    assert public.questions(q="图书馆").total == 1
    assert public.questions(q="没有的词").total == 0


def test_a_question_is_followed_with_number_and_code_only(house):
    one = asked(house, name="李演示")
    code = query_code(one)
    assert followed(f" {one.number} ", f"{code[:5]} {code[5:].lower()}").number == one.number
    assert followed(one.number, "AAAAAAAAAA") is None
    assert followed("咨询1999-0001", code) is None
    assert "李" not in str(followed(one.number, code))


def test_the_same_number_of_two_bodies_has_two_codes(house):
    first, second = asked(house), asked(make_house())
    assert first.number == second.number
    assert followed(first.number, query_code(first)).agency_name == first.agency.name
    assert followed(second.number, query_code(second)).agency_name == second.agency.name
