"""延期: the public gets longer to comment, and reads why."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import entering, scanning, states
from gongkai.consultations.errors import NotLater, OverAlready
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation
from gongkai.entry import plain


@transaction.atomic
def extend(pk: int, *, to_on: date, reason: str, by: Actor) -> Consultation:
    """Put the last day off, while it has not passed; the reason is shown to the public."""
    one = locked(pk, "consultations.approve", by=by)
    states.must_allow("extend", one)
    if timezone.localdate() > one.to_on:
        raise OverAlready(title=one.title, on=one.to_on)
    if to_on <= one.to_on:
        raise NotLater(given=to_on, before=one.to_on, field="to_on")
    entering.must_be_days_to_comment(one.from_on, to_on)
    why = plain.needed(reason, what="延期原因", most=300, field="reason")
    scanning.must_be_clean(one.agency, [("延期原因", why)])

    before, one.to_on = one.to_on, to_on
    one.extensions.create(from_on=before, to_on=to_on, reason=why, by_id=by.person_id, at=timezone.now())
    states.move(one, "extend", writing=["to_on"])
    journal.record("consultations.extend", one, by=by, before=before, to_on=to_on, reason=why)
    return one
