"""When a report is due: the cases of cases/report_deadlines.toml, then what holds for every body and year."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from gongkai.law.annual_reports import report_due
from gongkai.law.citations import citations
from gongkai.law.instruments import regulation
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.tables import table
from gongkai.law.vocabulary import AgencyKind, Level, Version

CASES = tomllib.loads((Path(__file__).parent / "cases" / "report_deadlines.toml").read_text(encoding="utf-8"))["case"]
SECOND = date(2019, 5, 15)
UNBOUND = {AgencyKind.UTILITY, AgencyKind.OUT_OF_SCOPE}
kinds, levels = st.sampled_from(list(AgencyKind)), st.sampled_from(list(Level))
shorter = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.YEAR])


def test_a_department_hands_in_and_publishes_by_the_end_of_january():
    due = report_due(kind=AgencyKind.DEPARTMENT, level=Level.COUNTY, period=ReportPeriod(2025))
    assert (due.submit_on, due.release_on) == (date(2026, 1, 31), date(2026, 1, 31))
    assert due.article == "《条例》第四十九条"


@pytest.mark.parametrize("row", [pytest.param(row, id=row["name"]) for row in CASES])
def test_the_days_are_those_of_the_text_in_force_when_the_report_is_due(row):
    period = ReportPeriod(row["year"], PeriodKind(row.get("period", "year")), row.get("ordinal", 1))
    due = report_due(kind=AgencyKind(row["kind"]), level=Level(row["level"]), period=period)
    assert (due.submit_on, due.release_on) == (row.get("submit"), row.get("release"))
    assert due.article == row["article"]
    assert due.submit_status == row["submit_status"]
    assert due.law == row.get("law", "")


@given(kinds, levels, st.integers(2008, 2060))
def test_every_body_that_is_bound_has_one_day_to_hand_in_the_report_of_a_year(kind, level, year):
    due = report_due(kind=kind, level=level, period=ReportPeriod(year))
    assert (due.submit_on is None) == (kind in UNBOUND)
    if due.release_on and due.submit_on:
        assert date(year + 1, 1, 1) <= due.submit_on <= due.release_on <= date(year + 1, 3, 31)


@given(kinds, levels, st.integers(2008, 2060))
def test_the_article_is_of_the_regulation_that_governs_the_due_day(kind, level, year):
    due = report_due(kind=kind, level=level, period=ReportPeriod(year))
    if due.law and due.release_on:
        (place,) = citations(due.law)
        version = Version.R2019 if due.release_on >= SECOND else Version.R2008
        assert place.instrument is regulation(version)
        assert place.instrument.in_force(due.release_on)


@given(kinds, levels, st.integers(2009, 2060), shorter, st.integers(1, 12))
def test_the_figures_of_a_shorter_period_are_due_soon_after_it_and_rest_on_no_article_of_the_regulation(
    kind, level, year, of, ordinal
):
    period = ReportPeriod(year, of, (ordinal - 1) % of.most + 1)
    due = report_due(kind=kind, level=level, period=period)
    assert due.release_on is None
    assert due.law == "", "a place may set a later day than the practice of others"
    if kind not in UNBOUND:
        assert 1 <= (due.submit_on - period.to_on).days <= 8
        assert due.submit_status in {"recalled", "default"}


@given(kinds, levels, st.sampled_from(list(PeriodKind)), st.integers(2007, 2060))
def test_where_no_text_sets_a_day_it_is_said_where_the_day_comes_from(kind, level, of, year):
    assert report_due(kind=kind, level=level, period=ReportPeriod(year, of, 1)).article


def test_every_row_says_how_sure_it_is():
    for row in table("parameters/annual_report.toml")["due"]:
        assert {row["status"], row["submit_status"]} <= {"verified", "recalled", "default"}
        assert ("law" in row) != ("basis" in row)
        assert row["status"] == "verified" or "note" in row, "what is not read in the text itself says so"


def test_no_two_rows_answer_for_the_same_body():
    rows = table("parameters/annual_report.toml")["due"]
    seen = [
        (period, kind, level, row["from"])
        for row in rows for period in row["periods"] for kind in row["kinds"] for level in row["levels"]
    ]  # fmt: skip
    assert len(seen) == len(set(seen))
