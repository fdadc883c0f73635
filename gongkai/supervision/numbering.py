"""Numbers of the room's records: a mark, the year, and a serial of the body that numbers them."""

from typing import Any

from django.db.models import Max

from gongkai.agencies.models import Agency

MARKS = {
    "Inspection": "检查",
    "Problem": "整改",
    "Urging": "督办",
    "AccountabilityCase": "追责",
    "Evaluation": "评议",
}


def numbered(model: Any, agency_id: int, year: int, *, owner: str = "agency") -> dict[str, Any]:
    """The columns of a new record's number; whoever else takes one for the body waits until this is kept."""
    Agency.objects.select_for_update().get(pk=agency_id)
    taken = model.objects.filter(**{f"{owner}_id": agency_id, "year": year}).aggregate(last=Max("serial"))["last"] or 0
    return columns(model, year, taken + 1)


def columns(model: Any, year: int, serial: int) -> dict[str, Any]:
    """A number as it stands in the table."""
    return {"year": year, "serial": serial, "number": f"{MARKS[model.__name__]}{year}-{serial:04d}"}
