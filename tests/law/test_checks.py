"""The check engine: one case for every rule in cases/report_checks.toml, then what holds for every figure."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.law.checks import Background, Severity, Stage, check, check_rollup, rule_names, rules
from gongkai.law.citations import chinese
from gongkai.law.forms import form, forms
from gongkai.law.forms.indicators import SERIES, defined_keys, indicator
from gongkai.law.refusals import UnknownForm

CASES = tomllib.loads(
    (Path(__file__).parent / "cases" / "report_checks.toml").read_text(encoding="utf-8"), parse_float=Decimal
)["case"]
ASKED_FOR = {
    "staff_sum", "sum_by_level", "sum_by_source", "sum_of_categories", "sum_of_request_channels", "sum_of_replies",
    "sum_of_held_info", "breakdown_sum", "part_exceeds_whole", "share_mismatch", "completed_vs_replied",
    "narrative_vs_stat_table", "text_vs_table", "t3_row_sum", "t3_column_sum", "t3_balance", "t4_sum",
}  # fmt: skip


def background(case, **changed):
    names = ("previous", "children", "periods", "records", "units", "breaks_down")
    known = {name: case[name] for name in names if name in case}
    return Background(exhaustive=frozenset(case.get("exhaustive", ())), **{**known, **changed})


def told(found):
    """A finding as the cases write it."""
    return f"{found.code} {found.severity.value} {found.lhs.normalize():f} {found.rhs.normalize():f}"


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case['code']} {case['name']}") for case in CASES])
def test_a_rule_is_kept_and_broken_as_a_lawyer_says(case):
    hints = case.get("hints", True)
    kept = check(case["figures"], year=case["year"], background=background(case), hints=hints)
    assert [told(found) for found in kept] == []
    changed = {"units": case["changed_units"]} if "changed_units" in case else {}
    figures = {**case["figures"], **case["changed"]}
    broken = check(figures, year=case["year"], background=background(case, **changed), hints=hints)
    wanted = [told(found) for found in broken if found.code == case["code"]]
    assert wanted == case["finds"]
    also = {found.code for found in broken} - {case["code"]}
    assert also <= {"F6-late", "F1-parts"}, "a rule that another case stands for"
    assert chinese(case["law"])


def test_every_rule_has_a_case():
    without = {one.code for one in rules.stated()} - {case["code"] for case in CASES}
    assert without == {"C6-blank"}  # below: it needs a whole form


def test_the_names_are_those_the_labelled_reports_use():
    assert set(rule_names()) >= ASKED_FOR


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case['code']} {case['name']}") for case in CASES])
def test_a_finding_is_a_chinese_sentence_with_both_sides_and_the_difference(case):
    changed = {"units": case["changed_units"]} if "changed_units" in case else {}
    figures = {**case["figures"], **case["changed"]}
    for found in check(figures, year=case["year"], background=background(case, **changed), hints=True):
        assert re.fullmatch(r"[^。]+：[^。]+相差[^。]+。", found.message)
        assert not re.search(r"[a-z_]{3,}", found.message), "no key stands in a sentence"
        assert found.difference == found.lhs - found.rhs
        assert found.keys
        assert found.article


def test_says_what_is_wrong_with_both_sides():
    (found,) = check({"staff_total": 53, "staff_full_time": 8, "staff_part_time": 44}, year=2009)
    assert found.message == (
        "专职人员与兼职人员之和应等于工作人员总数：工作人员总数53人，专职人员8人＋兼职人员44人＝52人，相差1人。"
    )
    assert found.article == "《条例》第三十二条"
    assert found.keys == ("staff_total", "staff_full_time", "staff_part_time")


def test_says_how_many_parts_are_not_known():
    (found,) = check({"staff_total": 53, "staff_full_time": 58, "staff_part_time": None})
    assert "专职人员58人（另有1项未知），相差5人。" in found.message


def test_says_how_large_the_residual_is():
    figures = {"proactive_total": 1100, "proactive_by_category.其他类": 570}
    (found,) = check(figures, year=2009, hints=True)
    assert "其他类570条，占主动公开政府信息总数1100条的51.8%，超过50%即550条，相差20条。" in found.message


def test_every_key_of_every_rule_is_defined():
    unknown = set()
    for series in ("", *SERIES):
        for one in rules.checks(series):
            sides = [*one.left, *one.right, one.part, one.unless, *(several for _, several in one.instead)]
            plain = {
                key.partition(":")[2] or key for keys in sides for key in keys if not key.startswith(("=", "records:"))
            }
            unknown |= {key for key in plain if "{label}" not in key and not indicator(key).known}
    assert unknown == set()


def _given(keys):
    """Figures and background for a list of keys of a rule with their numbers."""
    own, known = {}, {"previous": {}, "records": {}}
    for key, value in keys:
        source, mark, name = key.partition(":")
        (known[source] if mark else own)[name if mark else key] = value
    return own, Background(**known)


PLAIN = [
    pytest.param(one, id=f"{one.code} {one.each} {one.series} {one.left[0][0]}")
    for series in ("", *SERIES)
    for one in rules.checks(series)
    if one.shape in {"equal", "at_most"} and not one.over and len(one.left) == len(one.right) == 1
    and not any(key.startswith("=") or "*" in key for key in (*one.left[0], *one.right[0]))
]  # fmt: skip


@pytest.mark.parametrize("one", PLAIN)
def test_every_row_column_and_pair_of_a_rule_is_watched(one):
    year = one.from_year or (2009 if one.to_year else None)
    (left, *lefts), (*rights, right) = one.left[0], one.right[0]
    rest = [(key, 0) for key in (*lefts, *rights)]
    for value, wanted in ((10, False), (7, True)):
        figures, known = _given([(left, 10), (right, value), *rest])
        found = [(one.code, one.lhs, one.rhs) for one in check(figures, year=year, background=known, hints=True)]
        assert ((one.code, 10, value) in found) is wanted


def test_every_rule_cites_a_text_in_every_year():
    for one in rules.stated():
        for year in (None, 2008, 2014, 2019, 2021, 2026):
            assert chinese(one.law(year))


def test_what_is_not_known_is_never_taken_for_zero():
    assert check({"staff_total": 53, "staff_full_time": 8}) == []
    assert check({"staff_total": 53, "staff_full_time": 8, "staff_part_time": None}) == []
    assert [found.rhs for found in check({"staff_total": 53, "staff_full_time": 58, "staff_part_time": None})] == [58]


def test_a_blank_cell_of_a_published_form_stands_for_none():
    figures = {"staff_total": 53, "staff_full_time": 8, "staff_part_time": None}
    (found,) = check(figures, background=Background(stage=Stage.PUBLISHED))
    assert (found.lhs, found.rhs) == (53, 8)


def test_before_release_every_cell_has_a_number_or_a_reason():
    cells = {cell.key: 0 for cell in form("report_2021").cells()}
    cells["t2.rules.issued"] = None
    del cells["t2.coercion.decisions"]
    release = Background(stage=Stage.RELEASE)
    found = check(cells, year=2025, form="report_2021", background=release)
    assert [(one.code, one.rule, one.keys) for one in found] == [
        ("C6-blank", "cell_missing", ("t2.rules.issued",)),
        ("C6-blank", "cell_missing", ("t2.coercion.decisions",)),
    ]
    assert "“规章（本年制发件数）”应有1个数字" in found[0].message
    reasons = {"t2.rules": "没有规章制定权", "t2.coercion": "没有行政强制职权"}
    excused = Background(stage=Stage.RELEASE, not_applicable=reasons)
    assert check(cells, year=2025, form="report_2021", background=excused) == []
    assert check(cells, year=2025, form="report_2021") == []  # a draft may have blanks


def test_a_figure_with_about_in_the_text_may_be_a_tenth_off():
    figures = {"proactive_total": 430, "departments_items": 300, "townships_items": 140}
    assert [found.code for found in check(figures)] == ["F1-source"]
    assert check(figures, background=Background(approximate=frozenset({"proactive_total"}))) == []


def test_rounded_amounts_may_miss_their_sum_by_the_rounding():
    parts = {"甲局": {"t2.fees.amount_wan": Decimal("0.13")}, "乙局": {"t2.fees.amount_wan": Decimal("0.13")}}
    assert check_rollup({"t2.fees.amount_wan": Decimal("0.25")}, parts) == []
    assert [found.rhs for found in check_rollup({"t2.fees.amount_wan": Decimal("0.21")}, parts)] == [Decimal("0.26")]


def test_parts_named_as_examples_say_nothing():
    figures = {"proactive_total": 293, "proactive_by_category.规范性文件": 128, "proactive_by_category.公告公示": 127}
    assert [found.severity for found in check(figures)] == [Severity.WARNING]
    assert check(figures, background=Background(not_exhaustive=frozenset({"proactive_by_category"}))) == []
    assert check({**figures, "proactive_total": 2930}) == []  # too few to be meant as all
    told = Background(exhaustive=frozenset({"proactive_by_category"}))
    assert [found.severity for found in check({**figures, "proactive_total": 2930}, background=told)] == [
        Severity.ERROR
    ]


def test_a_form_that_lists_the_parts_makes_a_shortfall_an_error():
    figures = {"stat.requests_total.year": 30, "stat.requests_by_channel.in_person.year": 10}
    figures |= {f"stat.requests_by_channel.{name}.year": 5 for name in ("fax", "online", "letter")}
    (found,) = check(figures, year=2016, form="statistics_2014")
    assert (found.rule, found.severity, found.rhs) == ("sum_of_request_channels", Severity.ERROR, 25)
    figures["stat.requests_by_channel.letter.year"] = None
    assert check(figures, year=2016, form="statistics_2014") == []  # the blank may be the ten that are lacking


def test_does_not_divide_by_nothing():
    zeros = {
        "proactive_total": 0,
        "departments_items": 0,
        "departments_share": 0,
        "requests_total": 0,
        "requests_growth": 0,
    }
    assert check(zeros, year=2009, background=Background(previous={"requests_total": 0})) == []


def test_a_requested_year_with_only_carried_in_cases_may_have_answers():
    assert check({"requests_total": 0, "requests_carried_in": 3, "replies_total": 3, "replies_granted": 3}) == []


def test_a_rollup_keeps_shares_and_rates_out():
    parts = {"甲局": {"completion_rate": 1, "requests_total": 2}, "乙局": {"completion_rate": 1, "requests_total": 3}}
    assert check_rollup({"completion_rate": 1, "requests_total": 5}, parts, year=2025) == []


def test_a_unit_without_the_duty_adds_nothing():
    parts = {"甲局": {"t2.rules.issued": 2}, "乙局": {}}
    excused = Background(children=parts, not_applicable={"t2.penalties": "没有行政处罚职权"})
    assert check({"t2.rules.issued": 2, "t2.penalties.decisions": 0}, background=excused) == []


def test_without_hints_only_rules_that_give_leads_are_silent():
    figures = {"proactive_total": 1100, "timely_within_20_days": 290, "staff_total": 5, "staff_full_time": 6}
    assert [found.code for found in check(figures, year=2009, hints=True)] == ["F4-staff", "F6-late"]
    assert [found.code for found in check(figures, year=2009)] == ["F4-staff"]


def test_what_is_said_of_the_lists_of_the_text_is_not_said_of_the_table():
    table = {
        "stat.requests_total.year": 30,
        "stat.requests_by_channel.online.year": 20,
        "stat.requests_by_channel.fax.year": 20,
    }
    text = {"requests_total": 30, "requests_by_channel.online": 20, "requests_by_channel.fax": 20}
    lists = frozenset({"requests_by_channel"})
    examples = Background(not_exhaustive=lists, breaks_down={"requests_by_channel": "requests_total"})
    assert [found.keys[0] for found in check({**table, **text}, year=2016, background=examples)] == [
        "stat.requests_total.year"
    ]


KEYS = sorted(
    {key.replace("*", "其他") for key in defined_keys()}
    | {f"stat.{key}.year" for key in ("requests_total", "replies_total", "fees_yuan", "staff_total", "lawsuits")}
    | {cell.key for one in ("report_2019", "report_2021") for cell in form(one).cells()}
)
numbers = st.none() | st.integers(-3, 2000) | st.decimals(-2, 2000, places=3) | st.sampled_from([float("nan"), 10**18])


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(st.sampled_from(KEYS), numbers, max_size=40),
    st.dictionaries(st.sampled_from(KEYS), numbers, max_size=10),
    st.sampled_from([None, 2009, 2016, 2020, 2025]),
    st.sampled_from(list(Stage)),
)
def test_any_figures_are_answered_with_sentences(figures, other, year, stage):
    known = Background(stage=stage, previous=other, children={"甲局": other}, approximate=frozenset(list(figures)[:2]))
    for found in check(figures, year=year, background=known, hints=True):
        assert found.message.endswith("。") and "相差" in found.message
        assert found.rule in rule_names()
        assert set(found.keys) <= set(figures)
        assert found.article


@given(st.permutations(["staff_total", "staff_full_time", "staff_part_time", "query_points"]))
def test_the_order_of_the_figures_does_not_matter(keys):
    values = {"staff_total": 53, "staff_full_time": 8, "staff_part_time": 44, "query_points": 1}
    assert [found.lhs for found in check({key: values[key] for key in keys})] == [53]


def test_errors_come_before_warnings_and_hints():
    figures = {"trainings": 3, "trainees": 1, "proactive_total": 9, "timely_within_20_days": 8, "query_points": 1}
    figures["query_points_electronic"] = 2
    assert [found.severity.value for found in check(figures, year=2009, hints=True)] == ["error", "warning", "hint"]


def test_refuses_a_form_of_another_regime():
    with pytest.raises(UnknownForm, match="没有名为“report_2021”的报表格式"):
        check({}, form="report_2021", regime="2008")


def test_nothing_is_found_in_nothing():
    assert check({}) == []
    for one in forms():
        zeros = {cell.key: 0 for cell in one.cells()}
        assert check(zeros, year=one.from_year, form=one.key, background=Background(stage=Stage.RELEASE)) == []
