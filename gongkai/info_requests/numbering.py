"""申请编号: one sequence for each body and year, with no gap and none twice."""

from django.db.models import F

from gongkai.agencies.models import Agency
from gongkai.info_requests.models import RequestCounter


def next_number(agency: Agency, *, year: int) -> str:
    """The next number of the body, inside the action's transaction; the counter's row stays held until its end.

    A transaction that fails gives its number back, so the register has no holes.

    Law: Regulation 2019, Art. 45.
    """
    counter = RequestCounter.objects.filter(agency=agency, year=year)
    if not counter.update(last=F("last") + 1):
        RequestCounter.objects.get_or_create(agency=agency, year=year)
        counter.update(last=F("last") + 1)
    last: int = counter.values_list("last", flat=True).get()
    return f"{agency.code}-{year}-{last:04d}"
