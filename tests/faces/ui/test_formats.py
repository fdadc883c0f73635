"""Dates, sizes, chips and badges as pages write them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from gongkai.information.vocabulary import Stage
from gongkai.ui import formats

DAY = date(2026, 11, 23)


def test_a_date_is_written_as_the_reader_writes_it():
    assert formats.cn_date(DAY) == "2026年11月23日"
    with translation.override("en"):
        assert formats.cn_date(DAY) == "23 November 2026"


def test_an_instant_is_shown_in_beijing_time():
    assert formats.cn_datetime(datetime(2026, 11, 22, 17, 5, tzinfo=UTC)) == "2026年11月23日 01:05"


def test_nothing_is_written_for_no_date():
    assert formats.cn_date(None) == formats.cn_datetime(None) == formats.short_date(None) == ""


@pytest.mark.parametrize(
    ("size", "written"),
    [
        (0, "0 B"),
        (None, "0 B"),
        (1023, "1023 B"),
        (1024, "1.0 KB"),
        (1_482_133, "1.4 MB"),
        (52_428_800, "50.0 MB"),
        (3 * 1024**4, "3072 GB"),
    ],
)
def test_sizes_are_written_for_people(size, written):
    assert formats.file_size(size) == written


@pytest.mark.parametrize(
    ("due", "tone", "words"),
    [
        (date(2026, 11, 20), "bad", "已逾期 · 11月20日"),
        (date(2026, 11, 23), "soon", "今日到期"),
        (date(2026, 11, 28), "soon", "11月28日到期"),
        (date(2026, 11, 29), "good", "11月29日到期"),
        (date(2027, 1, 4), "good", "2027年1月4日到期"),
    ],
)
def test_a_due_date_has_a_colour_and_words(due, tone, words):
    chip = formats.due_chip(due, today=DAY)
    assert f"chip--{tone}" in chip
    assert words in chip


def test_a_provisional_due_date_says_so():
    chip = formats.due_chip(date(2027, 1, 4), today=DAY, provisional=True)
    assert "chip--provisional" in chip
    assert "（暂）" in chip
    assert "暂按周一至周五推算" in chip


def test_no_due_date_is_said_too():
    assert "无期限" in formats.due_chip(None)


def test_every_state_has_a_badge():
    for stage in Stage:
        assert stage.label in formats.stage_badge(stage.value)


def test_in_time_and_late():
    assert "按时" in formats.done_chip(True)
    assert "逾期" in formats.done_chip(False)
    assert formats.done_chip(None) == ""
