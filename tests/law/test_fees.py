"""Fees: the sums a lawyer can read in cases/fees.toml, then what holds for every number."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from gongkai.law import fees
from gongkai.law.citations import chinese
from gongkai.law.fees import (
    CostLine,
    FeeRegime,
    cost_fee,
    must_allow_charge,
    page_fee,
    piece_fee,
    regime,
    tariff,
    waivers,
)
from gongkai.law.refusals import (
    BadQuantity,
    BothBases,
    NoFeeInForce,
    NoRate,
    NotACostFee,
    PublicInformationIsFree,
    RateTooHigh,
)
from gongkai.law.tariffs import shipped_tariffs

CASES = tomllib.loads((Path(__file__).parent / "cases" / "fees.toml").read_text(encoding="utf-8"))
ON = date(2026, 3, 2)


def rows(kind):
    return [pytest.param(row, id=row["name"]) for row in CASES[kind]]


def must_say(charge, row):
    assert str(charge.amount) == row["amount"]
    assert chinese(charge.law)
    assert charge.standard
    said = [f"{band.words} {band.quantity} × {band.rate} = {band.amount}" for band in charge.bands]
    assert said == row.get("bands", said)


@pytest.mark.parametrize("row", rows("piece"))
def test_reckons_pieces_as_a_lawyer_did(row):
    must_say(piece_fee(row["first"], row["pieces"], on=ON), row)


@pytest.mark.parametrize("row", rows("page"))
def test_reckons_pages_as_a_lawyer_did(row):
    must_say(page_fee(row["pages"], on=ON), row)


@pytest.mark.parametrize("row", rows("cost"))
def test_reckons_cost_fees_as_a_lawyer_did(row):
    lines = [
        CostLine(item, medium, Decimal(quantity), Decimal(rate) if rate else None)
        for item, medium, quantity, rate in row["lines"]
    ]
    must_say(cost_fee(lines, tariff=tariff(row["region"], on=row["on"])), row)


@pytest.mark.parametrize("row", rows("regime"))
def test_each_day_has_its_regime(row):
    assert regime(row["on"], keeps_cost_fees=row.get("kept", False)) is FeeRegime(row["is"])
    assert chinese(row["law"])


@pytest.mark.parametrize("row", rows("refused"))
def test_refuses_a_charge_its_day_does_not_know(row):
    charge = {
        "piece": lambda: piece_fee(11, 1, on=row["on"]),
        "page": lambda: page_fee(40, on=row["on"]),
        "cost": lambda: tariff("140000", on=row["on"]),
    }[row["do"]]
    for refused in (charge, lambda: must_allow_charge(row["do"], on=row["on"])):
        with pytest.raises(NoFeeInForce, match=row["says"]):
            refused()


def test_a_notice_states_the_standard_and_its_article():
    charge = page_fee(31, on=ON)
    assert "第31页至第100页，每页10元" in charge.standard
    assert chinese(charge.law) == "《信息处理费管理办法》第五条"


def test_one_request_is_charged_on_one_basis():
    with pytest.raises(BothBases, match="不能既按件又按量收费（《信息处理费管理办法》第三条）"):
        must_allow_charge("piece", on=ON, pieces=11, pages=40)
    must_allow_charge("piece", on=ON, pieces=11)
    must_allow_charge("page", on=ON, pages=40)


def test_what_is_public_is_free_but_counts_as_a_piece():
    for basis, on in (("page", ON), ("cost", date(2009, 3, 2))):
        with pytest.raises(PublicInformationIsFree, match="已经主动公开"):
            must_allow_charge(basis, on=on, is_public=True)
    must_allow_charge("piece", on=ON, is_public=True)


def test_nothing_but_searching_copying_and_postage_is_charged():
    with pytest.raises(NotACostFee, match="“咨询费”不是可以收取的费用"):
        cost_fee([CostLine("咨询费", "", 1, Decimal(10))], tariff=tariff("", on=date(2009, 3, 2)))


def test_a_published_rate_is_not_raised():
    with pytest.raises(RateTooHigh, match="高于公布的标准6元（浙江省.*请改为6元以内"):
        cost_fee([CostLine("search", "", 1, Decimal("6.50"))], tariff=tariff("330000", on=date(2012, 3, 1)))


def test_a_rate_that_nobody_published_must_be_given():
    with pytest.raises(NoRate, match="没有复制费（蓝图）的单价"):
        cost_fee([CostLine("copy", "蓝图", 2)], tariff=tariff("140000", on=date(2009, 6, 1)))
    with pytest.raises(NoRate, match="没有检索费（未注明规格）的单价"):
        cost_fee([CostLine("search", "", 1)], tariff=tariff("", on=date(2009, 6, 1)))


@pytest.mark.parametrize("wrong", [(0, 1), (1, 0), (-5, 3), (1, 1_000_000)])
def test_refuses_numbers_of_pieces_nobody_can_mean(wrong):
    with pytest.raises(BadQuantity):
        piece_fee(*wrong, on=ON)


@pytest.mark.parametrize("pages", [-1, 1_000_000])
def test_refuses_numbers_of_pages_nobody_can_mean(pages):
    with pytest.raises(BadQuantity):
        page_fee(pages, on=ON)


@pytest.mark.parametrize(("quantity", "rate"), [(0, 1), (-1, 1), (1, -1), (1_000_000, 1)])
def test_refuses_lines_nobody_can_mean(quantity, rate):
    with pytest.raises(BadQuantity):
        cost_fee([CostLine("copy", "A4", quantity, Decimal(rate))], tariff=tariff("", on=date(2009, 6, 1)))


def test_a_place_brings_its_own_tariff_and_may_have_kept_it():
    own = {
        "region": "220183",
        "standard": "示范市收费标准",
        "from": date(2009, 1, 1),
        "to": date(2018, 12, 31),
        "law": "Fee Standard 2008",
        "status": "verified",
        "rates": [{"item": "copy", "medium": "A4", "unit": "页", "amount": "0.5"}],
    }
    found = tariff("220183", on=date(2018, 6, 1), extra=[own])
    assert found.rate("copy", "A4") == Decimal("0.5")
    assert found.standard == "示范市收费标准"
    with pytest.raises(NoFeeInForce):
        tariff("220183", on=date(2019, 1, 1), extra=[own])


def test_a_place_without_a_tariff_assumes_no_rate():
    found = tariff("999999", on=date(2009, 6, 1))
    assert found.rates == ()
    assert found.article == "《条例》第二十七条、《收费标准及有关问题的通知》"


def test_every_shipped_tariff_knows_only_the_three_items_and_says_its_basis():
    assert {found.region for found in shipped_tariffs()} == {"140000", "320000", "330000", "450000"}
    for found in shipped_tariffs():
        assert {rate.item for rate in found.rates} <= {"search", "copy", "postage"}
        assert all(rate.amount > 0 and rate.unit for rate in found.rates)
        assert found.article and found.status in {"verified", "recalled"}
        assert regime(found.from_on) is regime(found.to_on) is FeeRegime.COST


def test_says_who_is_let_off_and_what_proves_it():
    assert [found.label for found in waivers()][:3] == [
        "农村五保供养对象", "城乡居民最低生活保障对象", "领取国家抚恤补助的优抚对象",
    ]  # fmt: skip
    assert all(found.proof and chinese(found.law) for found in waivers())


@given(st.integers(0, 3000), st.integers(0, 3000))
def test_more_pages_never_cost_less(pages, more):
    assert page_fee(pages, on=ON).amount <= page_fee(pages + more, on=ON).amount


@given(st.integers(1, 400))
def test_the_pieces_of_a_month_sum_to_the_month(count):
    assert sum(piece_fee(k, 1, on=ON).amount for k in range(1, count + 1)) == piece_fee(1, count, on=ON).amount


@given(st.integers(1, 500), st.integers(1, 60), st.integers(1, 60))
def test_a_run_of_pieces_may_be_cut_anywhere(first, one, other):
    parts = piece_fee(first, one, on=ON).amount + piece_fee(first + one, other, on=ON).amount
    assert parts == piece_fee(first, one + other, on=ON).amount


@given(st.integers(1, 2000))
def test_a_later_piece_never_costs_less(number):
    assert piece_fee(number, 1, on=ON).amount <= piece_fee(number + 1, 1, on=ON).amount


@given(st.integers(1, 900), st.integers(1, 300))
def test_the_bands_cover_every_piece_once_and_sum_to_the_fee(first, pieces):
    charge = piece_fee(first, pieces, on=ON)
    assert sum(band.quantity for band in charge.bands) == pieces
    assert sum(band.amount for band in charge.bands) == charge.amount
    assert all(band.amount == band.quantity * band.rate for band in charge.bands)


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_every_day_knows_its_regime(day):
    assert fees.regime(day) in FeeRegime
    assert (fees.regime(day) is FeeRegime.PROCESSING) == (day >= date(2021, 1, 1))
