"""Values masked in text: in the style of lists that must be public, over tags and cells, and nothing found afterwards."""

import pytest
from hypothesis import given, settings, strategies as st

from gongkai.attachments import html
from gongkai.review.scan import ScanContext, scan_text
from gongkai.review.scan.masking import MASKS, masked_pieces, masked_value
from gongkai.review.scan.masking_html import masked_html
from gongkai.review.scan.scanner import personal_hits
from tests.fixtures import scan_corpus

ID = "11010519491231002X"


def masked(*pieces, keeps=lambda rule, value: False):
    return masked_pieces(pieces, look=personal_hits, context=ScanContext(), keeps=keeps)


def in_html(text):
    return masked_html(html.clean(text), context=ScanContext(), keeps=lambda rule, value: False)[0]


def test_values_are_masked_in_the_style_of_public_lists():
    text = f"身份证号{ID}，手机13800138000，家庭住址示范县城关镇和平路12号3单元502室，卡号6222021234567890128"
    assert masked(text).pieces == ["身份证号110****002X，手机138****8000，家庭住址示范县城关镇，卡号（略）"]


@pytest.mark.parametrize(
    ("rule", "value", "shown"),
    [
        ("P1", ID, "110****002X"),
        ("P1", ID + "43", "110****43"),
        ("P2", "110105491231002", "110****002"),
        ("P3", "13800138000", "138****8000"),
        ("P5", "6222021234567890128", "（略）"),
        ("P6", "E12345678", "E****678"),
        ("P7", "苏A12345", "苏A****"),
        ("P8", "示范县演示镇桃园村5组8号", "示范县演示镇桃园村"),
        ("P8", "和平路12号3单元502室", "（略）"),
        ("P9", "abc@example.com", "a****@example.com"),
        ("P10", "1962年4月7日", "1962年"),
        ("P10", "1958-11-02", "1958年"),
        ("P10", "G123456789", "（略）"),
        ("P10", "张演示·", None),
        ("P12", "机密", None),
        ("T1", "**县", None),
    ],
)
def test_how_each_kind_is_masked(rule, value, shown):
    assert masked_value(rule, value) == shown


def test_a_value_over_several_tags_is_masked():
    assert in_html("<p>证号<b>110105</b>19491231<i>002X</i>。</p>").startswith("<p>证号<strong>110****002X</strong>")


def test_a_value_over_several_cells_keeps_the_cells():
    cells = "".join(f"<td>{digit}</td>" for digit in ID)
    after = in_html(f"<table><tbody><tr>{cells}</tr></tbody></table>")
    assert after.count("<td>") == len(ID)
    assert html.to_text(after).split() == ["110****002X"]


def test_a_link_to_a_mailbox_is_no_link_any_longer():
    assert in_html('<p><a href="mailto:abc@example.com">写信</a></p>') == "<p><a>写信</a></p>"


def test_what_was_judged_no_personal_data_stays():
    assert masked("手机13800138000", keeps=lambda rule, value: value == "13800138000").pieces == ["手机13800138000"]


def test_nothing_maskable_is_found_after_masking_the_corpus():
    for case in (each for half in scan_corpus.HALVES for each in scan_corpus.cases(half)):
        after = masked(case.text).pieces[0]
        left = [
            one.masked
            for one in scan_text(after, place="正文")
            if one.rule in MASKS and masked_value(one.rule, one.value)
        ]
        assert left == [], case.text


@given(st.lists(st.text(alphabet="0123456789Xx张演示路号室\n\t 手机证", max_size=40), max_size=12))
@settings(max_examples=150)
def test_masking_again_changes_nothing_and_text_without_findings_stays(pieces):
    once = masked(*pieces)
    assert len(once.pieces) == len(pieces)
    if not once.values:
        assert once.pieces == pieces
    assert masked(*once.pieces).values == []
