"""申请延长办理期限: by whoever handles the complaint, once, within the desk's own limit."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import events, states
from gongkai.complaints.desks import desk_of
from gongkai.complaints.errors import ExtendedAlready
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import ComplaintExtension
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie


@transaction.atomic
def ask_extension(pk: int, *, days: int, reason: str, by: Actor) -> ComplaintExtension:
    """Ask the leader for more days; nothing changes until another person agrees."""
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("ask_extension", complaint)
    if ComplaintExtension.objects.filter(complaint=complaint).exists():
        raise ExtendedAlready(number=complaint.number)
    must_lie(days, least=1, most=desk_of(complaint.agency).extension_days, what="延长日数", field="days")
    why = plain.needed(reason, what="延长理由", most=300, field="reason")

    asked = ComplaintExtension.objects.create(
        complaint=complaint, days=days, reason=why, asked_by_id=by.person_id, asked_on=timezone.localdate()
    )
    events.note(complaint, "ask_extension", by=by, note=why)
    journal.record("complaints.ask_extension", complaint, by=by, days=days)
    return asked
