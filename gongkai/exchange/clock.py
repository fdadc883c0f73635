"""When a source is fetched next: after its interval, or after a pause that grows with every failure."""

from datetime import datetime, timedelta

from django.conf import settings

from gongkai.exchange.models import Source

FIRST_PAUSE = timedelta(minutes=5)
MOST_DOUBLINGS = 9  # five minutes to a day and three quarters
SOON = timedelta(minutes=1)  # what the other side asks for when it is busy


def interval(source: Source) -> timedelta:
    """How long after a finished fetching the next one begins."""
    return timedelta(hours=source.every_hours or max(settings.EXCHANGE_HOURS, 1))


def after_success(source: Source, now: datetime) -> datetime:
    """The next time after all went well."""
    return now + interval(source)


def after_failure(source: Source, now: datetime) -> datetime:
    """The next time after `source.failures` failures in a row: double each time, never later than the interval would be."""
    return now + min(FIRST_PAUSE * 2 ** min(source.failures - 1, MOST_DOUBLINGS), max(interval(source), FIRST_PAUSE))
