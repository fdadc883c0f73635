"""登记撤回: the complainant does not go on with it."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, states
from gongkai.complaints.locking import locked
from gongkai.complaints.models import Complaint
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def withdraw(pk: int, *, on: date, reason: str, by: Actor) -> Complaint:
    """End the complaint because whoever sent it took it back; how that was learnt stands in the record."""
    complaint = locked(pk, "complaints.register", by=by)
    states.must_allow("withdraw", complaint)
    why = plain.needed(reason, what="撤回情况", most=300, field="reason")
    must_have_come(
        on, what="撤回日期", field="on", after=(complaint.accepted_on or complaint.received_on, "收到、受理日期")
    )

    states.move(complaint, "withdraw", on=on)
    clock.restate(complaint)
    events.note(complaint, "withdraw", by=by, on=on, note=why)
    journal.record("complaints.withdraw", complaint, by=by, on=on)
    return complaint
