"""移出清理批次: items that were put into a batch by mistake leave it."""

from collections.abc import Sequence

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import states
from gongkai.clearance.locking import chosen_lines, locked
from gongkai.clearance.models import Clearance, ClearanceLine
from gongkai.clearance.visibility import CLEAR


@transaction.atomic
def drop_lines(pk: int, lines: Sequence[int], *, by: Actor) -> Clearance:
    """Take the lines out; the items themselves stay as they are."""
    clearance = locked(pk, by=by)
    by.must(CLEAR)
    states.must_allow("drop_lines", clearance)
    found = chosen_lines(clearance, lines, permission=CLEAR, by=by)
    ClearanceLine.objects.filter(pk__in=[line.pk for line in found]).delete()
    journal.record("clearance.drop_lines", clearance, by=by, count=len(found))
    return clearance
