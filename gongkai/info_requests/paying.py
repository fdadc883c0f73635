"""The time to pay.

Law: Fee Measure 2020, Art. 6.
"""

from datetime import date

from django.conf import settings

from gongkai.info_requests import clock
from gongkai.info_requests.models import FeeNotice
from gongkai.info_requests.own_periods import LastDay
from gongkai.info_requests.vocabulary import FeeBasis
from gongkai.law import deadlines
from gongkai.law.vocabulary import Version


def begin(notice: FeeNotice, *, received_on: date | None) -> None:
    """Put the day of receipt into the notice, unsaved, and the last day to pay, once it can be known."""
    notice.received_on = received_on
    if received_on is not None or notice.basis == FeeBasis.COST:
        last = last_day(notice, told_on=received_on or notice.notified_on)
        notice.due_on, notice.due_provisional = last.on, last.provisional


def last_day(notice: FeeNotice, *, told_on: date) -> LastDay:
    """The last day to pay for an applicant who gets the notice on a day; cost fees are due by the day of the reply.

    The text of 2008 sets no time to pay, and paying does not stop its reply period.

    Law: Fee Measure 2020, Art. 6; Regulation 2008, Art. 27.
    """
    info_request = notice.info_request
    if notice.basis == FeeBasis.COST:
        return LastDay(info_request.due_on or told_on, info_request.due_provisional)
    due = deadlines.payment_due(told_on, calendar=clock.calendar(), version=Version.R2019, region=settings.REGION)
    return LastDay(due.on, due.provisional)
