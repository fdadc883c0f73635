"""编号 of slips: one after the other for each agency and year, with no gap and none twice."""

from datetime import date

from gongkai.agencies.models import Agency
from gongkai.review.models import SlipCounter


def next_number(agency: Agency, *, on: date) -> str:
    """The next slip number of the agency, inside the action's transaction; the counter's row stays locked until its end.

    A transaction that fails gives its number back, so the register has no holes.
    """
    counter, _ = SlipCounter.objects.get_or_create(agency=agency, year=on.year)
    counter = SlipCounter.objects.select_for_update().get(pk=counter.pk)
    counter.last += 1
    counter.save(update_fields=["last"])
    return f"保审〔{on.year}〕{agency.code}-{counter.last:04d}号"
