"""Which stretches of time are reported on at all, and when."""

from datetime import timedelta

from django.utils import timezone

from gongkai.annual_reports.errors import NoSuchPeriod, NotYetOver
from gongkai.annual_reports.errors_files import YearOutOfReach
from gongkai.law.report_periods import ReportPeriod, first_year

LATEST = 9998  # the report is due the year after, and the calendar ends


def must_be_one(covers: ReportPeriod) -> None:
    """Refuse a fifth quarter, a thirteenth month, and years before there was a Regulation.

    Law: Regulation 2008, Arts. 31, 38; Regulation 2019, Art. 49.
    """
    first = first_year()
    if not (first <= covers.year <= LATEST and 1 <= covers.ordinal <= covers.kind.most):
        raise NoSuchPeriod(given=f"{covers.year}-{covers.kind.label}-{covers.ordinal}", first=first)


def must_be_over(covers: ReportPeriod) -> None:
    """Refuse handing in figures that can still change.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31.
    """
    if timezone.localdate() <= covers.to_on:
        raise NotYetOver(period=covers.label, to_on=covers.to_on, from_on=covers.to_on + timedelta(days=1))


def must_be_a_past_year(year: int) -> None:
    """Refuse a year before the first report, or one that is not over."""
    first, last = first_year(), timezone.localdate().year - 1
    if not first <= year <= last:
        raise YearOutOfReach(year=year, first=first, last=last)
