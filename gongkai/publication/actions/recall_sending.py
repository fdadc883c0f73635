"""撤回转送: take an offer back before it was answered."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.publication import sending_locking, sending_states
from gongkai.publication.models import Sending

MOST = 300


@transaction.atomic
def recall_sending(pk: int, *, reason: str = "", by: Actor) -> Sending:
    """Take it back; the item can be offered again."""
    sending = sending_locking.locked(pk, by=by)
    by.must(sending_locking.SEND, At(sending.sender_id))
    sending_states.must_allow("recall_sending", sending)
    sending.reason = plain.said(plain.one_line(reason), what="理由", most=MOST, field="reason")
    sending_states.move(sending, "recall_sending", writing=["reason", *sending_locking.answered(sending, by=by)])
    journal.record("publication.recall_sending", sending, by=by, item=sending.item_id)
    return sending
