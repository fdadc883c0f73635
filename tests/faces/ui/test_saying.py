"""What rooms say, in the language of the page."""

from datetime import date

import pytest
from django.utils import translation

from gongkai.info_requests.errors import WrongState
from gongkai.info_requests.errors_handling import CorrectionTooLate, ExtensionTooLate
from gongkai.info_requests.errors_intake import SentAlready
from gongkai.info_requests.vocabulary import State
from gongkai.law.citations import chinese
from gongkai.law.deadlines import count
from gongkai.law.refusals import BadDate, Refusal
from gongkai.law.sentences import named, say, strung
from gongkai.law.workdays import calendar
from gongkai.ui.citing import cited_in_english
from gongkai.ui.saying import said, written_in


@pytest.fixture
def english():
    """A page in English."""
    with translation.override("en"):
        yield


def test_in_chinese_everything_is_said_as_the_room_said_it():
    refusal = SentAlready(on=date(2026, 3, 2), number="甲-1")
    with translation.override("zh-hans"):
        assert said(refusal) == refusal.sentence and type(said(refusal)) is str
        assert written_in(refusal.sentence) == "zh-CN"


def test_a_refusal_is_said_in_english_with_its_values(english):
    refusal = SentAlready(on=date(2026, 3, 2), number="112-2026-0001")
    assert said(refusal).startswith("This form was sent on 2026-03-02 as request 112-2026-0001;")
    assert written_in(refusal.sentence) == "en"


def test_labels_and_articles_among_the_values_are_said_in_english(english):
    wrong = WrongState(number="1", state=State.CORRECTING.label, verb="登记缴费", advice="该申请已经办结。")
    assert said(wrong).endswith("This request is finished.")
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in said(wrong))
    late = ExtensionTooLate(due=date(2026, 3, 2), given=date(2026, 3, 3), law=chinese("Regulation 2008, Art. 24(2)"))
    assert "(Regulation 2008, Art. 24(2))" in said(late)
    late = CorrectionTooLate(due=date(2026, 3, 2), given=date(2026, 3, 3), law=CorrectionTooLate.law)
    assert "(Regulation 2019, Art. 30, Art. 33)" in said(late)


def test_what_was_typed_is_repeated_as_it_was(english):
    assert said(BadDate(given="春节")).startswith("“春节” is not a valid date.")


def test_a_ready_made_sentence_without_an_english_form_stays_chinese(english):
    assert said(Refusal("没有别的说法。")) == "没有别的说法。"
    assert said(say("没有{what}的说法。", what="春节")) == "没有春节的说法。"
    assert written_in("没有别的说法。") == "zh-CN"


def test_sentences_strung_together_are_said_one_by_one(english):
    assert said(strung([say("周末"), say("计第{number}日", number=3)], between="；", end="。")) == "Weekend; Day 3."
    assert said(strung([])) == said("") == ""


def test_every_day_of_a_count_says_why_in_english(english):
    steps = {step.day: said(step.reason) for step in count(date(2026, 2, 12), 3, calendar())}
    assert steps[date(2026, 2, 13)] == "Day 1"
    assert steps[date(2026, 2, 14)] == "Make-up working day (Spring Festival); day 2"
    assert steps[date(2026, 2, 17)] == "Public holiday (Spring Festival)"


@pytest.mark.parametrize(
    ("words", "english_words"),
    [
        ("《条例》第三十三条第二款", "Regulation 2019, Art. 33(2)"),
        ("2008年《条例》第八条、第十四条", "Regulation 2008, Art. 8, Art. 14"),
        ("《条例》第三十六条第六项", "Regulation 2019, Art. 36(6)"),
        (
            "《条例》第十七条、《个人信息保护法》第十条",
            "Regulation 2019, Art. 17; Personal Information Law 2021, Art. 10",
        ),
        ("《条例》第十三条至第十六条", "Regulation 2019, Art. 13 to Art. 16"),
        ("示范县第二条路", ""),
        ("名称", ""),
    ],
)
def test_articles_are_named_as_in_english(words, english_words):
    assert cited_in_english(words) == english_words


def test_a_name_of_one_sort_has_english_of_its_own(english):
    assert said(named("撤回申请", sort="event")) == "Request withdrawn"
    assert said(named("周末", sort="event")) == "Weekend"
