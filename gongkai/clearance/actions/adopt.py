"""采用录入时的属性: every line without an attribute takes the one its item was entered with."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.clearance import states
from gongkai.clearance.errors import NothingWaits
from gongkai.clearance.locking import locked
from gongkai.clearance.models import ClearanceLine
from gongkai.clearance.visibility import CLEAR
from gongkai.information.revisions import current_of
from gongkai.law.vocabulary import Openness


@transaction.atomic
def adopt(pk: int, *, by: Actor) -> int:
    """Take the attributes of the sheet as proposed, in the sections this person clears; says how many.

    Law: Regulation 2019, Art. 13; Regulation 2008, Art. 13.
    """
    clearance = locked(pk, by=by)
    by.must(CLEAR)
    states.must_allow("propose", clearance)
    waiting = clearance.lines.filter(openness="", item__isnull=False).select_related("item__current")
    now, adopted = timezone.now(), list[ClearanceLine]()
    for line in waiting:
        if line.item is None or not by.may(CLEAR, At(clearance.agency_id, line.section_id)):
            continue
        said = current_of(line.item)
        if said.openness in set(Openness):
            line.openness, line.ground_code = said.openness, said.ground_code
            line.cleared_by_id, line.cleared_at = by.person_id, now
            adopted.append(line)
    if not adopted:
        raise NothingWaits(number=clearance.number)
    columns = ["openness", "ground_code", "cleared_by", "cleared_at"]
    ClearanceLine.objects.bulk_update(adopted, columns, batch_size=200)
    journal.record("clearance.adopt", clearance, by=by, count=len(adopted))
    return len(adopted)
