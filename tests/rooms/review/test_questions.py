"""逐项审查: the questions and what contradicts the proposed openness."""

import pytest

from gongkai.law.vocabulary import Openness, Version
from gongkai.review.questions import all_no, answered, problems, questions, settle

R2019, R2008 = Version.R2019, Version.R2008


def fields(said, *, openness=Openness.PROACTIVE, version=R2019):
    return [field for field, _ in problems(settle(said, version=version), version=version, openness=openness)]


def test_a_plain_document_is_no_to_everything():
    assert fields(all_no(R2019)) == []
    assert len(questions(R2019)) == 11


def test_every_question_names_its_article():
    articles = {question.code: question.article for question in questions(R2019)}
    assert articles["secret"] == "第十四条"
    assert articles["privacy"] == "第十五条"
    assert articles["internal"] == "第十六条第一款"
    assert articles["enforcement"] == "第十六条第二款"
    assert articles["coordination"] == "第十一条"
    assert articles["severable"] == "第三十七条"


def test_the_earlier_regulation_knows_no_internal_or_process_information():
    codes = [question.code for question in questions(R2008)]
    assert "internal" not in codes
    assert "process" not in codes
    assert next(q for q in questions(R2008) if q.code == "safety").article == "第八条"


def test_what_is_not_answered_is_asked_again():
    assert fields({}) == [question.code for question in questions(R2019)]
    assert fields(all_no(R2019) | {"secret": "perhaps"}) == ["secret"]


@pytest.mark.parametrize(
    "code", ["secret", "forbidden", "safety", "trade_secret", "privacy", "internal", "process", "enforcement"]
)
def test_yes_contradicts_open_unless_a_reason_is_given(code):
    assert fields(all_no(R2019) | {code: "yes"}) == [code]
    assert fields(all_no(R2019) | {code: "yes", f"{code}_reason": "已删除有关部分"}) == []


def test_yes_does_not_contradict_what_is_not_open():
    assert fields(all_no(R2019) | {"process": "yes"}, openness=Openness.ON_REQUEST) == []
    assert fields(all_no(R2019) | {"process": "yes"}, openness=Openness.WITHHELD) == []


def test_withholding_without_any_yes_is_questioned():
    assert fields(all_no(R2019), openness=Openness.WITHHELD) == ["openness"]


@pytest.mark.parametrize("code", ["third_party", "coordination"])
def test_asking_others_needs_a_note_of_who_and_what(code):
    assert fields(all_no(R2019) | {code: "yes"}, openness=Openness.ON_REQUEST) == [code]
    assert fields(all_no(R2019) | {code: "yes", f"{code}_reason": "县水利局3月1日书面同意"}) == []


def test_that_it_can_be_severed_needs_nothing_more():
    assert fields(all_no(R2019) | {"severable": "yes"}) == []


def test_what_nobody_asked_is_not_kept():
    kept = settle({"secret": "no", "unheard_of": "yes"}, version=R2019)
    assert kept == {"secret": {"yes": False, "reason": ""}}
    assert [each.yes for each in answered(kept, version=R2019)][:2] == [False, None]
