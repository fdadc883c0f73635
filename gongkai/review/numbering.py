"""编号: one after the other for each agency and year, with no gap and none twice."""

from datetime import date
from typing import Any

from django.db.models import Max

from gongkai.agencies.models import Agency
from gongkai.review.models import SlipCounter

MARKS = {"Referral": "不能确定", "Coordination": "发布协调"}


def next_number(agency: Agency, *, on: date) -> str:
    """The next slip number of the agency, inside the action's transaction; the counter's row stays locked until its end.

    A transaction that fails gives its number back, so the register has no holes.
    """
    counter, _ = SlipCounter.objects.get_or_create(agency=agency, year=on.year)
    counter = SlipCounter.objects.select_for_update().get(pk=counter.pk)
    counter.last += 1
    counter.save(update_fields=["last"])
    return f"保审〔{on.year}〕{agency.code}-{counter.last:04d}号"


def numbered(model: Any, agency_id: int, *, on: date) -> dict[str, Any]:
    """The columns of a new record's number; whoever else takes one for the body waits until this is kept."""
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    rows = model.objects.filter(agency_id=agency_id, year=on.year)
    serial = (rows.aggregate(last=Max("serial"))["last"] or 0) + 1
    return columns(model, agency, year=on.year, serial=serial)


def columns(model: Any, agency: Agency, *, year: int, serial: int) -> dict[str, Any]:
    """A number as it stands in the table."""
    number = f"{MARKS[model.__name__]}〔{year}〕{agency.code}-{serial:04d}号"
    return {"agency": agency, "year": year, "serial": serial, "number": number}
