"""结束检查: every unit has its record; the office sums up."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.errors import NotFinished
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Inspection

NAMED = 5


@transaction.atomic
def close_inspection(pk: int, *, summary: str, by: Actor) -> Inspection:
    """End the inspection with what it showed.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    inspection = locked(visibility.inspections(by), pk)
    by.must(visibility.INSPECT, inspection)
    states.must_allow("close_inspection", inspection)
    left = list(inspection.units.filter(inspected_on__isnull=True).values_list("agency__name", flat=True))
    if left:
        raise NotFinished(count=len(left), names="、".join(dict.fromkeys(left[:NAMED])))
    inspection.summary = plain.needed(summary, what="检查情况", most=4000, field="summary")
    states.move(inspection, "close_inspection", writing=["summary"])
    journal.record("supervision.close_inspection", inspection, by=by)
    return inspection
