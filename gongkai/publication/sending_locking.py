"""Finding one sending for answering it."""

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.information.models import InfoItem
from gongkai.publication.models import Sending

SEND, RECEIVE = "publication.send", "publication.receive"


def locked(pk: int, *, by: Actor) -> Sending:
    """The sending, locked until the transaction ends; unknown and hidden look the same."""
    rows = Sending.objects.select_for_update(of=("self",)).select_related("receiver", "sender", "item__current")
    found = rows.filter(pk=pk).first()
    if found is None or not (is_receiver(by, found) or is_sender(by, found)):
        raise Unknown
    return found


def locked_item(sending: Sending) -> InfoItem:
    """Its item, locked as well."""
    rows = InfoItem.objects.select_for_update(of=("self",)).select_related("current", "agency")
    return rows.get(pk=sending.item_id)


def is_receiver(actor: Actor, sending: Sending) -> bool:
    """Whether the person answers for the body it was sent to."""
    return actor.may(RECEIVE, At(sending.receiver_id))


def is_sender(actor: Actor, sending: Sending) -> bool:
    """Whether the person sends for the body it came from."""
    return actor.may(SEND, At(sending.sender_id))


def answered(sending: Sending, *, by: Actor) -> list[str]:
    """Note who answered when; the fields to be kept."""
    sending.answered_by_id, sending.answered_at = by.person_id, timezone.now()
    return ["answered_by", "answered_at"]
