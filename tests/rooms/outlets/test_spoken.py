"""广播稿: numbers in words."""

import re

import pytest
from hypothesis import given, strategies as st

from gongkai.outlets import spoken

VALUES = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
PLACES = {"十": 10, "百": 100, "千": 1000}


def heard(words):
    """The number somebody hears: the way back, written apart from the code."""
    total = section = digit = 0
    for sign in words:
        if sign in VALUES:
            digit = VALUES[sign]
        elif sign in PLACES:
            section, digit = section + (digit or 1) * PLACES[sign], 0
        elif sign == "万":
            total, section, digit = total + (section + digit) * 10_000 if total < 10_000 else total, 0, 0
        else:
            total, section, digit = (total + section + digit) * 100_000_000, 0, 0
    return total + section + digit


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "零"), (10, "十"), (15, "十五"), (105, "一百零五"), (110, "一百一十"), (1010, "一千零一十"), (20300, "二万零三百"),
        (100_000, "十万"), (1_000_000, "一百万"), (100_000_001, "一亿零一"), (1_200_000_000, "十二亿"),
    ],
)  # fmt: skip
def test_numbers_as_they_are_counted(value, words):
    assert spoken.counted(value) == words


@given(st.integers(0, 99_999_999))
def test_a_number_is_heard_as_it_was_written(value):
    assert heard(spoken.counted(value)) == value


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("示政发〔2026〕12号", "示政发二〇二六年第十二号"),
        ("2026年3月2日", "二〇二六年三月二日"),
        ("2026-03-02", "二〇二六年三月二日"),
        ("每天8:30-12:00", "每天八点半至十二点"),
        ("9:05", "九点零五分"),
        ("投资1,200.5万元", "投资一千二百点五万元"),
        ("增长12.5%", "增长百分之十二点五"),
        ("电话0000-0000001", "电话零零零零，零零零零零零幺"),
        ("12345热线", "幺二三四五热线"),
        ("2026—2030年规划", "二〇二六至二〇三〇年规划"),
        ("3—5个工作日", "三至五个工作日"),
        ("面积15㎡", "面积十五平方米"),
        ("《示范县工作要点》（试行）", "示范县工作要点试行"),
        ("（一）总体要求", "一，总体要求"),
    ],
)
def test_what_an_announcer_says(written, said):
    assert spoken.spoken(written) == said


@given(st.text(alphabet="0123456789〔〕《》年月日号-—:：.,%电话万元 ", max_size=40))
def test_no_figure_is_left_over_and_nothing_breaks(text):
    assert not re.search(r"[0-9《》〔〕]", spoken.spoken(text))
