"""Figures as people type them, cell by cell."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from gongkai.annual_reports import numerals
from gongkai.annual_reports.errors import (
    BadFigure,
    FigureNegative,
    FigureNotWhole,
    FigureOtherUnit,
    FigureTooFine,
    FigureTooLarge,
    FigureUnreadable,
)
from gongkai.law.forms import form
from gongkai.law.numerals import chinese_number

PIECES = form("report_2021").cell("t3.new_received.natural")  # 件, whole
AMOUNT = form("report_2021").cell("t2.fees.amount_wan")  # 万元, kept as printed
OLD_AMOUNT = form("statistics_2014").cell("stat.fees_yuan.year")  # printed in 万元, kept in 元
CHANGE = form("report_2019").cell("t2.licensing.items_change")  # may be below zero


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12", "12"),
        ("  12 ", "12"),
        ("１２", "12"),
        ("1,234", "1234"),
        ("１，２３４", "1234"),
        ("1 234", "1234"),
        ("12,345,678", "12345678"),
        ("007", "7"),
        ("12.0", "12"),
        ("-0", "0"),
        ("0", "0"),
        ("零", "0"),
        ("十二", "12"),
        ("一十二", "12"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("一千二百", "1200"),
        ("两千", "2000"),
        ("壹佰贰拾", "120"),
        ("三万零五十", "30050"),
        ("十二万", "120000"),
        ("一亿零三万", "100030000"),
        ("二〇一八", "2018"),
        ("12件", "12"),
        ("一百二十件", "120"),
        ("１２ 件", "12"),
        ("12万", "120000"),
        ("1.2万件", "12000"),
    ],
)
def test_a_number_of_pieces(typed, kept):
    assert numerals.plain(numerals.figure(typed, PIECES)) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("3.5", "3.5"), ("3.5万元", "3.5"), ("35000元", "3.5"), ("35,000 元", "3.5"), ("三万五千元", "3.5"), ("3.5万", "3.5"),
     ("三万元", "3"), ("0.01元", "0.000001"), ("1亿元", "10000")],
)  # fmt: skip
def test_an_amount_printed_and_kept_in_ten_thousands(typed, kept):
    assert numerals.plain(numerals.figure(typed, AMOUNT)) == kept


@pytest.mark.parametrize(
    ("typed", "kept"), [("3.5", "35000"), ("3.5万元", "35000"), ("35000元", "35000"), ("3万", "30000")]
)
def test_an_amount_printed_in_ten_thousands_is_kept_in_yuan(typed, kept):
    assert numerals.plain(numerals.figure(typed, OLD_AMOUNT)) == kept


@pytest.mark.parametrize(("typed", "kept"), [("-3", "-3"), ("－３", "-3"), ("负三", "-3"), ("+3", "3"), ("−3", "-3")])
def test_a_change_may_be_below_zero(typed, kept):
    assert numerals.plain(numerals.figure(typed, CHANGE)) == kept


@pytest.mark.parametrize("typed", ["", "  ", "\u3000", "\t\n"])
def test_a_blank_is_no_figure(typed):
    assert numerals.figure(typed, PIECES) is None


@pytest.mark.parametrize(
    "typed",
    ["无", "-", "/", "约12", "12余件", "十余", "几十", "12-15", "1,23", "1e5", "0x12", "三四", "一千二", "三万五", "十百",
     "NaN", "Infinity", "①", "5²", "٣", "<b>1</b>", "=1+1", "12件左右，其中3件重复", "9" * 41, "..", "1.2.3", "零万"],
)  # fmt: skip
def test_what_is_no_certain_number_is_refused(typed):
    with pytest.raises(FigureUnreadable) as refusal:
        numerals.figure(typed, PIECES)
    assert "不是一个确定的数字" in refusal.value.sentence


@pytest.mark.parametrize(
    ("typed", "cell", "given", "unit"),
    [("12条", PIECES, "条", "件"), ("12元", PIECES, "元", "件"), ("3万元", PIECES, "万元", "件"), ("5件", AMOUNT, "件", "万元"),
     ("12%", PIECES, "%", "件")],
)  # fmt: skip
def test_another_unit_is_refused_naming_both(typed, cell, given, unit):
    with pytest.raises(FigureOtherUnit) as refusal:
        numerals.figure(typed, cell)
    assert f"单位是“{unit}”，您填写的单位是“{given}”" in refusal.value.sentence


def test_fewer_than_none_is_refused():
    with pytest.raises(FigureNegative) as refusal:
        numerals.figure("-3", PIECES)
    assert refusal.value.sentence == "“本年新收（自然人）”填写的“-3”是负数，这一项不能小于0。请核对后重新填写。"


@pytest.mark.parametrize(("typed", "cell"), [("12.5", PIECES), ("1.23456万", PIECES), ("0.5", CHANGE)])
def test_half_a_piece_is_refused(typed, cell):
    with pytest.raises(FigureNotWhole) as refusal:
        numerals.figure(typed, cell)
    assert "只能填整数" in refusal.value.sentence


def test_what_nobody_can_have_meant_is_refused():
    with pytest.raises(FigureTooLarge):
        numerals.figure("9" * 20, PIECES)
    with pytest.raises(FigureTooFine):
        numerals.figure("0.0000001", AMOUNT)


@given(st.integers(min_value=0, max_value=9999))
def test_every_number_in_words_is_read_back(value):
    assert numerals.figure(f"{chinese_number(value)}件", PIECES) == value


@given(st.text(max_size=45) | st.from_regex(r"[-+]?[0-9零一二十百千万亿,.]{1,12}[件元万%]{0,2}", fullmatch=True))
def test_whatever_is_typed_is_a_figure_or_refused_in_a_sentence(typed):
    for cell in (PIECES, AMOUNT, OLD_AMOUNT, CHANGE):
        try:
            kept = numerals.figure(typed, cell)
        except BadFigure as refusal:
            assert refusal.sentence.startswith("“")
        else:
            assert kept is None or Decimal(numerals.plain(kept)) == kept
