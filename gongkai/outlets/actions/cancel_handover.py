"""作废移送明细表: its items are free for another list."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.outlets import states
from gongkai.outlets.locking import locked_handover
from gongkai.outlets.models import Handover
from gongkai.outlets.visibility import WRITE


@transaction.atomic
def cancel_handover(pk: int, *, reason: str, by: Actor) -> Handover:
    """Set a list aside; its number stays taken."""
    handover = locked_handover(pk, permission=WRITE, by=by)
    states.must_allow("cancel_handover", handover)
    why = plain.needed(plain.one_line(reason), what="作废原因", most=200, field="reason")
    states.move(handover, "cancel_handover")
    handover.lines.update(is_live=False)
    journal.record("outlets.cancel_handover", handover, by=by, why=why)
    return handover
