"""不采纳: the page is right as it stands, and the reader is told why."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.readers import states
from gongkai.readers.locking import locked
from gongkai.readers.models import Fault


@transaction.atomic
def decline(pk: int, *, answer: str, by: Actor) -> Fault:
    """Settle a report as not right, with the reason the reader reads."""
    fault = locked(pk, by=by)
    states.must_allow("decline", fault)
    fault.answer = plain.needed(answer, what="不采纳的理由", most=1000, field="answer")
    fault.settled_on, fault.settled_by_id = timezone.localdate(), by.person_id
    states.move(fault, "decline", writing=["answer", "settled_on", "settled_by"])
    journal.record("readers.decline", fault, by=by)
    return fault
