"""Numbers of a body's own series, taken while its row is held."""

from datetime import date
from typing import Any

from django.db.models import Max

from gongkai.agencies.models import Agency
from gongkai.consultations.models import Comment, Consultation, Inquiry


def consultation_number(agency: Agency, *, on: date) -> dict[str, Any]:
    """Year, serial and number of the body's next consultation."""
    serial = _next(Consultation.objects.filter(agency=agency, year=on.year))
    return {"year": on.year, "serial": serial, "number": f"征{on.year}-{serial:04d}"}


def inquiry_number(agency: Agency, *, on: date) -> dict[str, Any]:
    """The same of its next question."""
    serial = _next(Inquiry.objects.filter(agency=agency, year=on.year))
    return {"year": on.year, "serial": serial, "number": f"咨询{on.year}-{serial:04d}"}


def comment_number(consultation: Consultation) -> dict[str, Any]:
    """Serial and receipt number of the next comment; the body stands in it, since numbers begin anew in each."""
    serial = _next(Comment.objects.filter(consultation=consultation))
    return {"serial": serial, "number": f"意见{consultation.pk:05d}-{serial:04d}"}


def _next(rows: Any) -> int:
    return (rows.aggregate(last=Max("serial"))["last"] or 0) + 1
