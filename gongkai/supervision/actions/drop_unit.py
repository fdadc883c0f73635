"""移出名单: a unit that will not be inspected this time."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Inspected, Inspection


@transaction.atomic
def drop_unit(pk: int, *, reason: str, by: Actor) -> Inspection:
    """Take a unit without a record out of the inspection; the journal keeps why."""
    unit = Inspected.objects.filter(pk=pk, inspected_on__isnull=True).select_related("agency").first()
    if unit is None:
        raise Unknown
    inspection = locked(visibility.inspections(by), unit.inspection_id)
    by.must(visibility.INSPECT, inspection)
    states.must_allow("record_visit", inspection)
    why = plain.needed(plain.one_line(reason), what="理由", most=200, field="reason")
    unit.delete()
    journal.record("supervision.drop_unit", inspection, by=by, unit=unit.agency.name, reason=why)
    return inspection
