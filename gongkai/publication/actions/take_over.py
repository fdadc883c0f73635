"""接收移交: the item becomes the receiver's own; its index number and its history stay."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.information.models import InfoItem
from gongkai.information.states import IN_REVIEW
from gongkai.information.vocabulary import Stage
from gongkai.publication import counts, marking, projection, sending_locking, sending_states
from gongkai.publication.errors import GivenToOther, NotGivenAway, UnderReview
from gongkai.publication.models import PublicItem, Sending
from gongkai.publication.vocabulary import Act, SendingWish
from gongkai.search import changes

KEY = 120


@transaction.atomic
def take_over(pk: int, *, by: Actor) -> Sending:
    """Let the receiver stand as publisher from now on: drafts, corrections and withdrawals are its own.

    Law: Regulation 2019, Art. 10; Regulation 2008, Art. 17.
    """
    sending = sending_locking.locked(pk, by=by)
    by.must(sending_locking.RECEIVE, At(sending.receiver_id))
    sending_states.must_allow("take_over", sending)
    item = sending_locking.locked_item(sending)
    _must_be_given(sending, item)
    if item.stage in (*IN_REVIEW, Stage.SCHEDULED):
        raise UnderReview(state=Stage(item.stage).label)

    _change_owner(item, sending)
    sending_states.move(sending, "take_over", writing=sending_locking.answered(sending, by=by))
    journal.record("publication.take_over", sending, by=by, item=item.pk, sender=sending.sender.name)
    public = PublicItem.objects.filter(pk=item.pk).first()
    if public is not None:
        marking.mark(item, Act.HAND_OVER, reason=f"{sending.sender.name} → {sending.receiver.name}", by=by)
        changes.mark([item.pk])
        counts.apply(projection.change_owner(public, sending.receiver, at=timezone.now()))
    return sending


def _must_be_given(sending: Sending, item: InfoItem) -> None:
    """Refuse what was offered for listing alone, and what its sender has handed to somebody else since."""
    if sending.wish != SendingWish.OWN:
        raise NotGivenAway(sender=sending.sender.name)
    if item.agency_id != sending.sender_id:
        raise GivenToOther(sender=sending.sender.name, holder=item.agency.name)


def _change_owner(item: InfoItem, sending: Sending) -> None:
    """Body, section and, where it was the sender's, responsibility; a key taken there already keeps its origin."""
    item.agency, item.section = sending.receiver, None
    if item.responsible_id == sending.sender_id:
        item.responsible = sending.receiver
    if item.source_key and InfoItem.objects.filter(agency=sending.receiver, source_key=item.source_key).exists():
        item.source_key = f"{sending.sender.code}:{item.source_key}"[:KEY]
    item.changed_at = timezone.now()
    item.save(update_fields=["agency", "section", "responsible", "source_key", "changed_at"])
