"""拟写常见问题."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations.actions.withdraw_question import withdraw_question
from gongkai.consultations.actions.write_question import write_question
from gongkai.consultations.errors import QuestionStands
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import asked, frequent, published

pytestmark = pytest.mark.django_db


def test_a_question_is_written_anew_or_from_one_that_was_asked(house):
    assert frequent(house).state == "draft"
    one = asked(house, answer="在县图书馆。")
    row = write_question("公报在哪里看？", answer="在县图书馆。", inquiry_id=one.pk, by=house.counter)
    assert (row.inquiry, row.agency) == (one, house.agency)


def test_a_draft_and_what_was_withdrawn_may_be_changed(house):
    row = published(house)
    with pytest.raises(QuestionStands, match="已发布"):
        write_question("改", answer="改", pk=row.pk, by=house.counter)
    withdraw_question(row.pk, reason="过时", by=house.leader)
    assert write_question("改", answer="改", pk=row.pk, by=house.counter).state == "draft"


def test_refuses_without_words_without_a_body_and_from_others(house):
    with pytest.raises(BadWords):
        write_question("", answer="答", agency_id=house.agency.pk, by=house.counter)
    with pytest.raises(Unknown):
        write_question("问", answer="答", by=house.counter)
    with pytest.raises(NotAllowed):
        write_question("问", answer="答", agency_id=house.agency.pk, by=house.clerk)
    with pytest.raises(Unknown):
        write_question("问", answer="答", inquiry_id=asked(house).pk, by=house.outsider)
