"""办理记录: what was done about a complaint, one line a step; never changed afterwards."""

from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.complaints.models import Complaint, ComplaintEvent


def note(complaint: Complaint, verb: str, *, by: Actor, on: date | None = None, note: str = "") -> None:
    """Add a step; `note` is for staff alone."""
    ComplaintEvent.objects.create(
        complaint=complaint,
        verb=verb,
        on=on or timezone.localdate(),
        at=timezone.now(),
        by_id=by.user_id,
        note=note[:500],
    )
