"""The stretches of time that are reported on: their days, their names, and what they are made of."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from gongkai.law.report_periods import PeriodKind, ReportPeriod

YEAR, HALF, QUARTER, MONTH = PeriodKind
kinds = st.sampled_from(list(PeriodKind))
years = st.integers(2008, 2100)


def test_a_quarter_knows_its_days_and_its_name():
    second = ReportPeriod(2025, QUARTER, 2)
    assert (second.from_on, second.to_on) == (date(2025, 4, 1), date(2025, 6, 30))
    assert second.label == "2025年第二季度"


@pytest.mark.parametrize(
    ("kind", "ordinal", "label", "first", "last"),
    [
        (YEAR, 1, "2024年度", date(2024, 1, 1), date(2024, 12, 31)),
        (HALF, 1, "2024年上半年", date(2024, 1, 1), date(2024, 6, 30)),
        (HALF, 2, "2024年下半年", date(2024, 7, 1), date(2024, 12, 31)),
        (QUARTER, 1, "2024年第一季度", date(2024, 1, 1), date(2024, 3, 31)),
        (QUARTER, 4, "2024年第四季度", date(2024, 10, 1), date(2024, 12, 31)),
        (MONTH, 2, "2024年2月", date(2024, 2, 1), date(2024, 2, 29)),
        (MONTH, 12, "2024年12月", date(2024, 12, 1), date(2024, 12, 31)),
    ],
)
def test_each_stretch_has_its_days_and_its_name(kind, ordinal, label, first, last):
    period = ReportPeriod(2024, kind, ordinal)
    assert (period.label, period.from_on, period.to_on) == (label, first, last)


def test_a_year_is_made_of_halves_quarters_and_months():
    year = ReportPeriod(2025)
    assert [part.label for part in year.parts(HALF)] == ["2025年上半年", "2025年下半年"]
    assert [part.ordinal for part in year.parts(QUARTER)] == [1, 2, 3, 4]
    assert len(year.parts(MONTH)) == 12
    assert [part.label for part in ReportPeriod(2025, HALF, 2).parts(QUARTER)] == ["2025年第三季度", "2025年第四季度"]
    assert [part.ordinal for part in ReportPeriod(2025, QUARTER, 3).parts(MONTH)] == [7, 8, 9]


def test_nothing_is_made_of_longer_stretches_or_of_itself():
    assert ReportPeriod(2025, QUARTER, 1).parts(HALF) == ()
    assert ReportPeriod(2025).parts(YEAR) == ()


def test_only_a_year_is_whole():
    assert [ReportPeriod(2025, kind, 1).is_whole_year for kind in PeriodKind] == [True, False, False, False]


@given(years, kinds, st.data())
def test_the_parts_follow_each_other_without_a_gap(year, kind, data):
    period = ReportPeriod(year, kind, data.draw(st.integers(1, kind.most)))
    for shorter in PeriodKind:
        parts = period.parts(shorter)
        if parts:
            assert (parts[0].from_on, parts[-1].to_on) == (period.from_on, period.to_on)
            assert all(
                after.from_on == before.to_on + timedelta(days=1)
                for before, after in zip(parts, parts[1:], strict=False)
            )


@given(years, kinds)
def test_those_of_one_kind_make_up_the_year(year, kind):
    days = [ReportPeriod(year, kind, ordinal) for ordinal in range(1, kind.most + 1)]
    assert sum((one.to_on - one.from_on).days + 1 for one in days) in {365, 366}
