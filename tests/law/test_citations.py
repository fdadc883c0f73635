"""The texts of the law and how they are cited."""

from datetime import date

import pytest

from gongkai.law import chinese, citations, cite, instrument, instruments, regulation_on
from gongkai.law.numerals import chinese_number
from gongkai.law.refusals import UnknownCitation
from gongkai.law.vocabulary import Version


def test_cites_an_article_as_a_clerk_writes_it():
    assert cite("regulation-2019", 33, paragraph=2) == "《条例》第三十三条第二款"
    assert cite("regulation-2019", 26, full=True) == "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条"
    assert cite("regulation-2008", 21, item=4) == "《条例》第二十一条第（四）项"


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2003, 1, 1), Version.R2008),
        (date(2008, 5, 1), Version.R2008),
        (date(2019, 5, 14), Version.R2008),
        (date(2019, 5, 15), Version.R2019),
        (date(2026, 1, 1), Version.R2019),
    ],
)
def test_the_version_in_force_governs(day, version):
    assert regulation_on(day) is version


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Regulation 2019, Art. 33(2)", "《条例》第三十三条第二款"),
        ("Regulation 2019, Art. 36(3)", "《条例》第三十六条第（三）项"),
        ("Regulation 2008, Art. 24(2)-(3).", "《条例》第二十四条第二款"),
        ("Regulation 2019, Arts. 14-16", "《条例》第十四条、《条例》第十五条、《条例》第十六条"),
        ("Secrecy Law 2024, Art. 35", "《保守国家秘密法》第三十五条"),
        ("Platform Letter 2019", "《关于规范政府信息公开平台有关事项的通知》"),
        ("Civil Code 2020, Art. 201", "《民法典》第二百零一条"),
        (
            "Regulation 2019, Art. 26; Regulation 2008, Arts. 18, 38",
            "《条例》第二十六条、《条例》第十八条、《条例》第三十八条",
        ),
    ],
)
def test_reads_a_law_line(line, said):
    assert chinese(line) == said


@pytest.mark.parametrize(
    "line",
    [
        "Regulation 2020, Art. 1",
        "Regulation 2019, Art. 57",
        "Regulation 2019, Art. x",
        "somewhere",
        "",
        "Regulation 2019, Arts. 5-3",
    ],
)
def test_refuses_a_line_that_names_no_known_place(line):
    with pytest.raises(UnknownCitation):
        citations(line)


def test_texts_that_follow_each_other_leave_no_gap_and_no_overlap():
    families = (
        "regulation", "secrecy-law", "secrecy-regulation", "holiday-measure", "document-rules",
        "reconsideration-law", "litigation-law", "disclosure-interpretation",
    )  # fmt: skip
    for family in families:
        texts = sorted(
            (text for text in instruments() if text.key.rpartition("-")[0] == family), key=lambda t: t.from_on
        )
        for earlier, later in zip(texts, texts[1:], strict=False):
            assert (later.from_on - earlier.to_on).days == 1, later.key
        assert texts[-1].to_on is None


def test_every_text_has_its_title_number_and_days():
    keys = [text.key for text in instruments()]
    assert len(keys) == len(set(keys))
    for text in instruments():
        assert text.title and text.number and text.short.startswith("《")
        assert text.status in {"verified", "recalled"}
        assert text.in_force(text.from_on)
        assert instrument(text.name) is text is instrument(text.key)
    assert not instrument("regulation-2008").in_force(date(2019, 5, 15))


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "零"), (1, "一"), (10, "十"), (15, "十五"), (20, "二十"), (56, "五十六"), (100, "一百"), (101, "一百零一"),
     (110, "一百一十"), (203, "二百零三"), (1010, "一千零一十"), (1100, "一千一百"), (1260, "一千二百六十")],
)  # fmt: skip
def test_writes_numbers_as_articles_are_numbered(value, said):
    assert chinese_number(value) == said


def test_refuses_numbers_no_article_has():
    with pytest.raises(ValueError, match="10000"):
        chinese_number(10000)
