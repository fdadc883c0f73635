"""添加、修改指标: one line of a draft."""

from django.db import transaction
from django.db.models import Max

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.assessment import drafting, locking
from gongkai.assessment.drafting import Line
from gongkai.assessment.models import Indicator
from gongkai.audit import journal


@transaction.atomic
def put_indicator(scheme_id: int, entry: Line, *, pk: int | None = None, by: Actor) -> Indicator:
    """Write a new indicator, or change the one named; a group stays a group while it holds others."""
    scheme = locking.draft(scheme_id, by=by)
    own = scheme.indicators.filter(pk=pk).first() if pk else None
    if pk and own is None:
        raise Unknown
    values = drafting.line(entry, scheme=scheme, own=own)
    if own is not None and own.below.exists():
        values |= {"method": own.method, "parent": None, "formula": "", "parameters": {}}
    last = scheme.indicators.aggregate(last=Max("position"))["last"] or 0
    place = entry.position if entry.position is not None else (own.position if own else last + 1)
    indicator = own or Indicator(scheme=scheme)
    for name, value in (values | {"position": place}).items():
        setattr(indicator, name, value)
    indicator.save()
    journal.record("assessment.put_indicator", scheme, by=by, name=indicator.title, points=indicator.max_score)
    return indicator
