"""Over which days a column of a form runs."""

from datetime import date

from gongkai.law.forms import Form
from gongkai.law.instruments import regulation
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Version
from gongkai.statistics.figure import Span


def span_of(form: Form, series: str, period: ReportPeriod) -> Span:
    """The period itself; 本年累计 beside 本期 from the first of January; 历年累计 from the day the Regulation came into force.

    Law: Regulation 2008, Arts. 32, 38.
    """
    if series == "cumulative":
        return Span(regulation(Version.R2008).from_on, period.to_on)
    if series == "year" and any(column.key == "period" for part in form.tables for column in part.columns):
        return Span(date(period.year, 1, 1), period.to_on)
    return Span(period.from_on, period.to_on)
