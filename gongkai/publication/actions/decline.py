"""不接收: turn an offer down, with the reason."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.publication import sending_locking, sending_states
from gongkai.publication.models import Sending

MOST = 300


@transaction.atomic
def decline(pk: int, *, reason: str, by: Actor) -> Sending:
    """Tell the sender why; the item stays as it was."""
    sending = sending_locking.locked(pk, by=by)
    by.must(sending_locking.RECEIVE, At(sending.receiver_id))
    sending_states.must_allow("decline", sending)
    sending.reason = plain.needed(plain.one_line(reason), what="理由", most=MOST, field="reason")
    sending_states.move(sending, "decline", writing=["reason", *sending_locking.answered(sending, by=by)])
    journal.record("publication.decline", sending, by=by, item=sending.item_id)
    return sending
