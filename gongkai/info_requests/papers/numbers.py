"""文号: one after the other for each body, kind of letter and year, with no gap and none twice."""

from datetime import date
from typing import NamedTuple

from django.db import connection

from gongkai.agencies.models import Agency
from gongkai.info_requests.models import LetterCounter


class Serial(NamedTuple):
    """A place in a series of a year."""

    series: str
    year: int
    serial: int


def next_serial(agency: Agency, series: str, *, on: date) -> Serial:
    """The next place in a series, inside the action's transaction; the counter's row stays locked until its end.

    A transaction that fails gives its number back, so the register has no holes; a voided letter keeps its own.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("A letter is numbered inside the action's transaction.")
    counter, _ = LetterCounter.objects.get_or_create(agency=agency, series=series, year=on.year)
    counter = LetterCounter.objects.select_for_update().get(pk=counter.pk)
    counter.last += 1
    counter.save(update_fields=["last"])
    return Serial(series, on.year, counter.last)
