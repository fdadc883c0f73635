"""Text becomes tokens the same way for documents and for questions."""

import pytest
from hypothesis import given, strategies as st

from gongkai.search import cutting, parsing


def test_cuts_pairs_and_keeps_letters_and_figures_whole():
    assert cutting.tokens("保密审查，WTO第16号文件") == [
        "保密", "密审", "审查", "查", "wto", "wto第", "第", "16", "16号", "号文", "文件", "件",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("保密", ["保密"]),
        ("保密审查", ["保密", "密审", "审查"]),
        ("16号", ["16号"]),
        ("〔2009〕16号", ["2009", "16", "16号"]),
        ("函2009", ["函", "2009"]),
        ("wto", ["wto"]),
    ],
)
def test_asks_for_the_fewest_tokens(text, expected):
    assert list(cutting.phrase(cutting.runs(cutting.fold(text)))) == expected


@given(st.text(alphabet="保密审查a1b2 ，〔〕号", max_size=20), st.integers(0, 19), st.integers(1, 8))
def test_a_phrase_cut_out_of_a_text_stands_in_it(text, start, length):
    piece = text[start : start + length]
    runs = cutting.runs(cutting.fold(piece))
    edges = text[max(start - 1, 0) : start] + piece[:1] + "|" + piece[-1:] + text[start + length : start + length + 1]
    if not runs or any(one.isascii() and one.isalnum() for one in edges) or (len(runs) == 1 and len(runs[0]) == 1):
        return
    wanted = " ".join(cutting.phrase(runs))
    assert f" {wanted} " in f" {' '.join(cutting.tokens(text))} "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("示政办函〔2009〕171号", ("示政办函", "2009", "171")),
        ("示政办函[2009]第0171号", ("示政办函", "2009", "171")),
        ("示政办函2009 171", ("示政办函", "2009", "171")),
        ("〔2009〕16号", ("", "2009", "16")),
        ("二〇〇九年", None),
        ("示政办函", None),
    ],
)
def test_reads_a_document_number(text, expected):
    assert cutting.number_parts(text) == expected


def test_bounds_what_is_typed():
    assert len(parsing.tidy("保" * 10_000)) == parsing.LONGEST_TEXT
    assert len(parsing.parse("保密 " * 500 + "审查 " * 3).groups) <= parsing.MOST_WORDS
