"""答复咨询."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations.actions.answer_inquiry import answer_inquiry
from gongkai.consultations.asking import query_code
from gongkai.consultations.errors import AnsweredAlready
from gongkai.consultations.following import followed
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import asked, today

pytestmark = pytest.mark.django_db


def test_whoever_asked_reads_the_answer(house):
    one = asked(house)
    answer_inquiry(one.pk, answer="在县图书馆二楼。", by=house.counter)
    seen = followed(one.number, query_code(one))
    assert (seen.state, seen.answer, seen.answered_on) == ("answered", "在县图书馆二楼。", today())


def test_the_sections_people_answer_what_is_given_to_them(house):
    one = asked(house, section_id=house.section.pk)
    assert answer_inquiry(one.pk, answer="好", by=house.section_clerk).answered_by_id == house.section_clerk.user_id
    with pytest.raises(Unknown):
        answer_inquiry(asked(house).pk, answer="好", by=house.section_clerk)


def test_refuses_twice_without_words_and_from_others(house):
    one = asked(house)
    with pytest.raises(BadWords):
        answer_inquiry(one.pk, answer=" ", by=house.counter)
    with pytest.raises(NotAllowed):
        answer_inquiry(one.pk, answer="好", by=house.clerk)
    answer_inquiry(one.pk, answer="好", by=house.counter)
    with pytest.raises(AnsweredAlready):
        answer_inquiry(one.pk, answer="再", by=house.counter)
