"""Real figures of two cities: they hold, and every single cell that is changed breaks exactly the rules it stands in."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from gongkai.law.checks import Background, Stage, check
from gongkai.law.forms import form

DATA = tomllib.loads((Path(__file__).parent / "cases" / "report_fixtures.toml").read_text(encoding="utf-8"))
RESULTS = ("upheld", "corrected", "other", "pending", "total")
TABLE = form("report_2021")


def table_four(blocks):
    return {
        f"t4.{block}.{name}": value for block, row in blocks.items() for name, value in zip(RESULTS, row, strict=True)
    }


def city_a():
    """The two columns that are given; the organisations stand together in one column of ours, so that the rows close."""
    figures = table_four(DATA["city_a"]["t4"])
    for row, (natural, total) in DATA["city_a"]["t3"].items():
        figures |= {f"t3.{row}.natural": natural, f"t3.{row}.total": total, f"t3.{row}.business": total - natural}
        figures |= {f"t3.{row}.{name}": 0 for name in ("research", "public_welfare", "legal_service", "other")}
    return figures


def city_b():
    row = {f"t3.new_received.{name}": value for name, value in DATA["city_b"]["t3_new_received"].items()}
    return {**row, **table_four(DATA["city_b"]["t4"])}


def expected(key):
    """Which rules a cell stands in, read off the form: by its row, by its column, by its block."""
    table, row, column = key.split(".")
    if table == "t4":
        return {("C4", row)}
    broken = {("C3", row)}
    if row in {"new_received", "carried_in", "total_handled", "carried_out"}:
        broken.add(("C1", column))
    if row not in {"new_received", "carried_in", "carried_out"}:
        broken.add(("C2", column))
    return broken


def place(finding):
    """The rule with the row, column or block it was broken in, from the cells the finding names."""
    parts = [key.split(".") for key in finding.keys]
    index = 2 if finding.code in {"C1", "C2"} else 1
    (name,) = {part[index] for part in parts}
    return finding.code, name


@pytest.mark.parametrize("figures", [city_a(), city_b()], ids=["A", "B"])
def test_the_figures_of_two_cities_hold(figures):
    assert check(figures, year=2025, form="report_2021") == []


def test_the_columns_that_are_given_hold_by_themselves():
    given_only = {key: value for key, value in city_a().items() if key.split(".")[2] in {"natural", "total", *RESULTS}}
    assert check(given_only, year=2025) == []


@pytest.mark.parametrize("key", sorted(city_a()))
def test_one_changed_cell_breaks_the_rules_it_stands_in_and_no_other(key):
    for change in (1, 1000):
        figures = city_a()
        figures[key] += change
        found = check(figures, year=2025, form="report_2021")
        assert {place(one) for one in found} == expected(key)
        assert {abs(one.difference) for one in found} == {change}


@pytest.mark.parametrize("key", sorted(city_b()))
def test_one_changed_cell_of_the_other_city_too(key):
    figures = city_b()
    figures[key] += 1
    found = check(figures, year=2025, form="report_2021")
    assert {place(one) for one in found} == expected(key) - {("C1", key.split(".")[2])}  # the other rows are not given


@pytest.mark.parametrize("key", sorted(city_a()))
def test_a_cell_that_is_not_known_breaks_nothing(key):
    figures = city_a()
    figures[key] = None
    assert check(figures, year=2025, form="report_2021") == []


@pytest.mark.parametrize("key", [key for key, value in sorted(city_a().items()) if value])
def test_a_blank_cell_of_a_published_report_is_none_and_breaks_its_rules(key):
    figures = city_a()
    figures[key] = None
    found = check(figures, year=2025, form="report_2021", background=Background(stage=Stage.PUBLISHED))
    assert {place(one) for one in found} == expected(key)


COLUMNS = ("natural", "business", "research", "public_welfare", "legal_service", "other")
OUTCOMES = [
    row.key for part in TABLE.tables if part.key == "t3" for row in part.rows
    if row.key and row.key not in {"new_received", "carried_in", "total_handled", "carried_out"}
]  # fmt: skip
cases = st.lists(
    st.tuples(st.sampled_from(COLUMNS), st.sampled_from(["", *OUTCOMES]), st.booleans()), max_size=60
)  # who asked, how it ended (empty: not yet), whether it came in the year before


def counted(history):
    """The table of any history of requests, counted one by one."""
    figures = {cell.key: 0 for cell in TABLE.cells() if cell.key.startswith("t3.")}
    for who, outcome, is_old in history:
        for row in (
            "carried_in" if is_old else "new_received",
            *((outcome, "total_handled") if outcome else ("carried_out",)),
        ):
            figures[f"t3.{row}.{who}"] += 1
            figures[f"t3.{row}.total"] += 1
    return figures


@settings(max_examples=60)
@given(cases)
def test_the_table_of_any_history_of_requests_holds(history):
    assert check(counted(history), year=2025, form="report_2021") == []


@settings(max_examples=40)
@given(cases, cases)
def test_what_holds_for_two_units_holds_for_their_sum(one, other):
    parts = {"甲": counted(one), "乙": counted(other)}
    whole = {key: parts["甲"][key] + parts["乙"][key] for key in parts["甲"]}
    assert check(whole, year=2025, form="report_2021", background=Background(children=parts)) == []
