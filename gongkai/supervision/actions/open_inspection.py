"""开始检查: the units learn of it, reports may be written and records entered."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Inspection


@transaction.atomic
def open_inspection(pk: int, *, by: Actor) -> Inspection:
    """Let the inspection begin.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    inspection = locked(visibility.inspections(by), pk)
    by.must(visibility.INSPECT, inspection)
    states.move(inspection, "open_inspection")
    journal.record("supervision.open_inspection", inspection, by=by)
    return inspection
