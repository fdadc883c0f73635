"""Sentences are plain Chinese to everybody, and remember what they were made of."""

import json
from copy import deepcopy
from datetime import date

from gongkai.law.citations import chinese
from gongkai.law.refusals import BadDate, Refusal
from gongkai.law.sentences import packed, say, strung, unpacked


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


def test_a_packed_sentence_comes_back_with_its_template_values_and_pieces():
    part = say("没有填写{lacking}。", lacking=strung(["说明", "关键词"], between="、"))
    whole = strung([part, "其他"], between="；", end="。")
    kept = json.loads(json.dumps(packed(whole)))
    again = unpacked(kept)
    assert (again, again.between, again.end) == (whole, "；", "。")
    first = again.pieces[0]
    assert (first.template, first.values["lacking"].pieces) == ("没有填写{lacking}。", ("说明", "关键词"))


def test_numbers_and_plain_words_are_packed_as_they_are():
    assert packed("说明") == "说明" and unpacked(packed("说明")) == "说明"
    assert unpacked(packed(say("还有{count}处", count=3))).values == {"count": 3}
