"""中止: a consultation ends without feedback, and the public reads why."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import scanning, states
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation
from gongkai.entry import plain


@transaction.atomic
def stop(pk: int, *, reason: str, by: Actor) -> Consultation:
    """End it for good; draft, comments shown and reason stay on the public page."""
    one = locked(pk, "consultations.approve", by=by)
    states.must_allow("stop", one)
    why = plain.needed(reason, what="中止原因", most=500, field="reason")
    scanning.must_be_clean(one.agency, [("中止原因", why)])

    one.stopped_on, one.stop_reason = timezone.localdate(), why
    states.move(one, "stop", writing=["stopped_on", "stop_reason"])
    journal.record("consultations.stop", one, by=by, reason=why)
    return one
