"""退回清理批次: the leader does not sign; the section works on it again."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import states
from gongkai.clearance.locking import locked
from gongkai.clearance.models import Clearance
from gongkai.clearance.visibility import APPROVE
from gongkai.entry import plain


@transaction.atomic
def send_back(pk: int, *, reason: str, by: Actor) -> Clearance:
    """Strike the first signature out and open the batch again, with the reason in the journal."""
    clearance = locked(pk, by=by)
    by.must(APPROVE, clearance)
    states.must_allow("send_back", clearance)
    said = plain.needed(plain.one_line(reason), what="退回原因", most=300, field="reason")
    clearance.signatures.filter(is_struck=False).update(is_struck=True)
    clearance.lines.update(checked_by=None, checked_at=None)
    states.move(clearance, "send_back")
    journal.record("clearance.send_back", clearance, by=by, reason=said)
    return clearance
