"""Sentences are plain Chinese to everybody, and remember what they were made of."""

from copy import deepcopy
from datetime import date

from gongkai.law.citations import chinese
from gongkai.law.refusals import BadDate, Refusal
from gongkai.law.sentences import say, strung


def test_a_sentence_is_a_string_that_knows_its_template():
    made = say("不晚于{day:%Y-%m-%d}答复。", day=date(2026, 3, 30))
    assert made == "不晚于2026-03-30答复。" and isinstance(made, str)
    assert (made.template, dict(made.values)) == ("不晚于{day:%Y-%m-%d}答复。", {"day": date(2026, 3, 30)})
    assert deepcopy(made) == made and deepcopy(made).template == made.template


def test_sentences_are_strung_together():
    made = strung([say("甲"), "乙"], between="；", end="。")
    assert made == "甲；乙。" and list(made.pieces) == ["甲", "乙"]


def test_a_citation_remembers_its_line():
    assert chinese("Regulation 2019, Art. 33(2)") == "《条例》第三十三条第二款"
    assert chinese("Regulation 2019, Art. 33(2)").line == "Regulation 2019, Art. 33(2)"


def test_a_refusal_keeps_the_template_of_its_class_and_a_ready_made_sentence_as_it_is():
    assert BadDate(given="x").sentence.template == BadDate.sentence
    assert Refusal("不行。").sentence == "不行。"
