"""Numbers of matters: 澄清2026-0003, one series for each body and year."""

from django.db.models import Max

from gongkai.agencies.models import Agency
from gongkai.clarifications.models import Clarification


def next_number(agency_id: int, year: int) -> dict[str, int | str]:
    """The next of the series, taken while the body is held."""
    Agency.objects.select_for_update().get(pk=agency_id)
    last = Clarification.objects.filter(agency_id=agency_id, year=year).aggregate(n=Max("serial"))["n"] or 0
    return {"year": year, "serial": last + 1, "number": f"澄清{year}-{last + 1:04d}"}
