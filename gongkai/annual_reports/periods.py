"""Which stretches of time are reported on at all."""

from gongkai.annual_reports.errors import NoSuchPeriod
from gongkai.law.instruments import regulation
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Version

LATEST = 9998  # the report is due the year after, and the calendar ends


def must_be_one(covers: ReportPeriod) -> None:
    """Refuse a fifth quarter, a thirteenth month, and years before there was a Regulation.

    Law: Regulation 2008, Arts. 31, 38; Regulation 2019, Art. 49.
    """
    first = regulation(Version.R2008).from_on.year
    if not (first <= covers.year <= LATEST and 1 <= covers.ordinal <= covers.kind.most):
        raise NoSuchPeriod(given=f"{covers.year}-{covers.kind.label}-{covers.ordinal}", first=first)
