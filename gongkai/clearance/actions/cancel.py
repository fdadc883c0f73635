"""作废清理批次: a batch nobody needs; its items are free for another one."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import states
from gongkai.clearance.locking import locked
from gongkai.clearance.models import Clearance
from gongkai.clearance.visibility import PLAN
from gongkai.entry import plain


@transaction.atomic
def cancel(pk: int, *, reason: str, by: Actor) -> Clearance:
    """Set the batch aside; its number is not used again."""
    clearance = locked(pk, by=by)
    by.must(PLAN, clearance)
    states.must_allow("cancel", clearance)
    said = plain.needed(plain.one_line(reason), what="作废原因", most=300, field="reason")
    clearance.lines.update(is_live=False)
    states.move(clearance, "cancel")
    journal.record("clearance.cancel", clearance, by=by, reason=said)
    return clearance
