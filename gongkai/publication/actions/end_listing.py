"""取消同列: show an item no longer among those of the receiver."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.publication import marking, sending_locking, sending_states
from gongkai.publication.models import PublicItem, Sending
from gongkai.publication.vocabulary import Act

MOST = 300


@transaction.atomic
def end_listing(pk: int, *, reason: str, by: Actor) -> Sending:
    """Either side may end it; the item itself stays as it is."""
    sending = sending_locking.locked(pk, by=by)
    if not sending_locking.is_sender(by, sending):
        by.must(sending_locking.RECEIVE, At(sending.receiver_id))
    sending_states.must_allow("end_listing", sending)
    item = sending_locking.locked_item(sending)
    sending.reason = plain.needed(plain.one_line(reason), what="理由", most=MOST, field="reason")
    sending_states.move(sending, "end_listing", writing=["reason", *sending_locking.answered(sending, by=by)])
    journal.record("publication.end_listing", sending, by=by, item=item.pk)
    if PublicItem.objects.filter(pk=item.pk).exists():
        marking.mark(item, Act.UNLIST, reason=sending.receiver.name, by=by)
    return sending
