"""转送: offer an item to another body, to list it as well or to take it over."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.errors import NothingFound
from gongkai.information import locking
from gongkai.information.models import InfoItem
from gongkai.publication import sorts
from gongkai.publication.errors import NotToList, SentAlready, SentHome
from gongkai.publication.models import Sending
from gongkai.publication.vocabulary import SendingState, SendingWish

MOST = 300


@transaction.atomic
def send(item_id: int, *, receiver_id: int, wish: SendingWish, note: str = "", by: Actor) -> Sending:
    """Offer it; nothing changes until the other body answers.

    Law: Regulation 2019, Arts. 10, 12; Regulation 2008, Arts. 17, 19.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.send", item)
    sorts.must_be_for_the_public(item)
    receiver = _receiver(item, receiver_id)
    if wish is SendingWish.LIST and not item.is_public:
        raise NotToList(field="wish")
    _must_be_new(item, receiver)
    words = plain.said(plain.one_line(note), what="说明", most=MOST, field="note")

    made = Sending.objects.create(
        item=item, sender=item.agency, receiver=receiver, wish=wish, note=words,
        sent_by_id=by.person_id, sent_at=timezone.now(),
    )  # fmt: skip
    journal.record("publication.send", made, by=by, item=item.pk, receiver=receiver.name, wish=wish.label)
    return made


def _receiver(item: InfoItem, receiver_id: int) -> Agency:
    found: Agency | None = Agency.objects.filter(pk=receiver_id, is_active=True).first()
    if found is None:
        raise NothingFound(given=receiver_id, what="接收单位", field="receiver_id")
    if found.pk == item.agency_id:
        raise SentHome(receiver=found.name, field="receiver_id")
    return found


def _must_be_new(item: InfoItem, receiver: Agency) -> None:
    live = Sending.objects.filter(item=item, receiver=receiver, state__in=(SendingState.OFFERED, SendingState.LISTED))
    there = live.first()
    if there is not None:
        raise SentAlready(receiver=receiver.name, state=SendingState(there.state).label, field="receiver_id")
