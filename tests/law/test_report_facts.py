"""Sentences made of figures: the cases of cases/report_facts.toml, then what holds for any figures."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.law.annual_reports import facts, sections
from gongkai.law.citations import citations
from gongkai.law.forms import form, forms
from gongkai.law.refusals import UnknownForm
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.tables import table

CASES = tomllib.loads(
    (Path(__file__).parent / "cases" / "report_facts.toml").read_text(encoding="utf-8"), parse_float=Decimal
)["case"]
FORMS = [one.key for one in forms()]


def numbers(figures):
    return {key: Decimal(value) for key, value in figures.items()}


def said(form_key, figures, **more):
    return {one.key: one.text for one in facts(form_key, numbers(figures), **more)}


def test_says_how_many_requests_came():
    (sentence,) = facts("report_2021", {"t3.new_received.total": Decimal(14069)}, year=2025)
    assert (sentence.section, sentence.text) == ("overview", "本年度新收政府信息公开申请14069件。")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_the_sentences_read_as_reports_do(case):
    previous = numbers(case["previous"]) if "previous" in case else None
    found = said(case["form"], case["figures"], year=case["year"], previous=previous)
    assert {key: found.get(key) for key in case["says"]} == case["says"]
    assert found.keys().isdisjoint(case["silent"])
    assert citations(case["law"])


def test_nothing_is_said_of_what_is_not_known():
    assert facts("report_2021", {}, year=2025) == []
    assert facts("report_2021", {cell.key: None for cell in form("report_2021").cells()}, year=2025) == []


def test_a_figure_of_another_form_is_not_told():
    assert facts("report_2021", {"proactive_total": Decimal(5), "stat.staff_total.year": Decimal(5)}, year=2025) == []


def test_a_shorter_period_is_named_and_told_by_its_own_column():
    march = ReportPeriod(2010, PeriodKind.MONTH, 3)
    figures = {"stat.requests_total.period": 2, "stat.requests_total.year": 9}
    assert said("local_54", figures, year=2010, covers=march)["received"] == "2010年3月收到政府信息公开申请2件。"
    assert said("local_54", figures, year=2010)["received"] == "本年度收到政府信息公开申请9件。"


def test_what_passes_from_year_to_year_is_not_told_of_a_quarter():
    second = ReportPeriod(2025, PeriodKind.QUARTER, 2)
    figures = numbers({"t3.new_received.total": 3, "t3.carried_in.total": 1})
    found = {one.key for one in facts("report_2021", figures, year=2025, previous=figures, covers=second)}
    assert found == {"requests_received"}


def test_refuses_a_form_nobody_knows():
    with pytest.raises(UnknownForm):
        facts("report_1999", {}, year=2025)


def test_every_key_stands_in_a_form_and_every_section_is_known():
    cells = set().union(*(one.keys() for one in forms()))
    known = {section.key for one in FORMS for section in sections(one)}
    for row in table("report_facts.toml")["fact"]:
        assert row["section"] in known
        for keys in row.get("figures", {}).values():
            for key in [keys] if isinstance(keys, str) else keys:
                assert key in cells or f"stat.{key}.year" in cells, key


@pytest.mark.parametrize("key", FORMS)
def test_a_full_form_and_an_empty_one_are_both_told(key):
    cells = list(form(key).cells())
    full = facts(key, {cell.key: Decimal(7) for cell in cells}, year=form(key).from_year)
    zeros = facts(key, {cell.key: Decimal(0) for cell in cells}, year=form(key).from_year)
    assert len(full) >= 4 and len(zeros) >= 4
    assert not any(re.search(r"\d", one.text) for one in zeros), "none has words of its own"
    keys = [one.key for one in full]
    assert len(keys) == len(set(keys))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FORMS), st.data())
def test_any_figures_give_whole_sentences_in_the_order_of_the_sections(key, data):
    cells = [cell.key for cell in form(key).cells()]
    value = st.none() | st.integers(-2, 3000) | st.decimals(0, 900, places=2)
    drawn = st.dictionaries(st.sampled_from(cells), value, max_size=60)
    known, before = data.draw(drawn), data.draw(drawn)
    figures = {name: None if one is None else Decimal(one) for name, one in known.items()}
    previous = {name: None if one is None else Decimal(one) for name, one in before.items()}
    found = facts(key, figures, year=2016, previous=previous)
    order = [section.key for section in sections(key)]
    assert [order.index(one.section) for one in found] == sorted(order.index(one.section) for one in found)
    for one in found:
        assert one.text.endswith("。")
        assert not re.search(r"[{}]|E\+|NaN", one.text)
