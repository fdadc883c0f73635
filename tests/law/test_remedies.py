"""Remedies: the cases of cases/remedies.toml, then what holds for every day."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from gongkai.law.citations import chinese, citations
from gongkai.law.refusals import BeforeRegulation, NoReconsiderationBody
from gongkai.law.remedies import KINDS, Bodies, reconsideration_first, remedy_clause

CASES = tomllib.loads((Path(__file__).parent / "cases" / "remedies.toml").read_text(encoding="utf-8"))["case"]
BODIES = Bodies("示范县人民政府", former="示范市示范局")
DAYS = st.dates(date(2008, 5, 1), date(2060, 12, 31))


@pytest.mark.parametrize("row", [pytest.param(row, id=row["name"]) for row in CASES])
def test_says_what_a_lawyer_would_on_that_day(row):
    remedy = remedy_clause(row["on"], kind=row["kind"], bodies=BODIES)
    assert (remedy.reconsideration_days, remedy.litigation_months) == (row["days"], row["months"])
    assert remedy.first is row["first"]
    for words in row["says"]:
        assert words in remedy.text
    for words in row["not"]:
        assert words not in remedy.text
    assert chinese(row["law"]).split("第")[0] in chinese(remedy.law)


def test_names_the_court_the_address_and_the_way_by_net():
    bodies = Bodies("示范县人民政府", address="示范路1号", online="示范省行政复议服务平台", court="示范县人民法院")
    text = remedy_clause(date(2026, 3, 2), kind="free", bodies=bodies).text
    assert text == (
        "如不服上述处理，可以自收到本文书之日起60日内向示范县人民政府申请行政复议，"
        "也可以自收到本文书之日起6个月内向示范县人民法院提起行政诉讼。"
        "行政复议申请的接收地址：示范路1号。也可以在线申请行政复议：示范省行政复议服务平台。"
    )


def test_fifteen_days_follow_reconsideration():
    assert remedy_clause(date(2024, 1, 1), kind="first", bodies=BODIES).after_reconsideration_days == 15


@pytest.mark.parametrize("name", ["", "  "])
def test_refuses_to_name_no_body(name):
    with pytest.raises(NoReconsiderationBody, match="请在受理设置中填写"):
        remedy_clause(date(2024, 1, 1), kind="free", bodies=Bodies(name))


def test_there_was_nothing_to_contest_before_the_regulation():
    with pytest.raises(BeforeRegulation, match="自2008-05-01起施行"):
        remedy_clause(date(2008, 4, 30), kind="free", bodies=BODIES)


def test_refuses_a_kind_nobody_defined():
    with pytest.raises(ValueError, match="none"):
        remedy_clause(date(2024, 1, 1), kind="none", bodies=BODIES)


@given(DAYS, st.sampled_from(KINDS))
def test_every_day_has_a_whole_paragraph_and_its_laws_in_force(day, kind):
    remedy = remedy_clause(day, kind=kind, bodies=BODIES)
    assert "{" not in remedy.text and "60日内" in remedy.text and remedy.text.endswith("。")
    assert all(place.instrument.in_force(day) for place in citations(remedy.law))


@given(DAYS, st.sampled_from(KINDS))
def test_reconsideration_comes_first_only_for_refusals_since_2024(day, kind):
    remedy = remedy_clause(day, kind=kind, bodies=BODIES)
    assert remedy.first == (day >= date(2024, 1, 1) and kind != "free")
    assert remedy.litigation_months == (3 if day < date(2015, 5, 1) else 6)


def test_a_refusal_may_not_be_sued_over_directly_since_2024():
    rule = reconsideration_first("first", on=date(2024, 1, 1))
    assert (rule.since, rule.article) == (date(2024, 1, 1), "《行政复议法》第二十三条")
    assert reconsideration_first("partly", on=date(2026, 3, 2)) == rule
    assert reconsideration_first("first", on=date(2023, 12, 31)) is None


@given(DAYS, st.sampled_from([*KINDS, "none"]))
def test_the_rule_bars_what_the_letter_says_it_bars(day, kind):
    barred = reconsideration_first(kind, on=day) is not None
    assert barred == (kind in KINDS and remedy_clause(day, kind=kind, bodies=BODIES).first)
