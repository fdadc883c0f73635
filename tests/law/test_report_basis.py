"""Each year's report is held against the articles of its time."""

import pytest

from gongkai.law.report_basis import CONTENT, SUMS, basis


@pytest.mark.parametrize(
    ("kind", "year", "law"),
    [
        (CONTENT, 2008, "Regulation 2008, Art. 32"),
        (CONTENT, 2018, "Regulation 2008, Art. 32"),
        (CONTENT, 2019, "Regulation 2019, Art. 50"),
        (SUMS, 2013, "Regulation 2008, Art. 32"),
        (SUMS, 2014, "Statistics Notice 2014"),
        (SUMS, 2025, "Report Format 2021"),
    ],
)
def test_the_articles_are_those_of_the_report_year(kind, year, law):
    assert basis(kind, year=year) == law
