"""合并: take an item away because it went on in another one; its address leads there."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information import locking, states
from gongkai.information.models import InfoItem
from gongkai.publication import marking
from gongkai.publication.errors import IntoItself, NotPublicNow
from gongkai.publication.models import PublicationAct
from gongkai.publication.taking_away import must_have_reason, take_away
from gongkai.publication.vocabulary import Act


@transaction.atomic
def merge_into(item_id: int, *, into_id: int, reason: str, by: Actor) -> PublicationAct:
    """Take page, files, counts and search row away at once; whoever has the old address reads the item it went into.

    Law: Regulation 2019, Arts. 6, 12; Regulation 2008, Arts. 6, 19.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.withdraw", item)
    states.must_allow("withdraw", item)
    into = _target(item, into_id, by)
    return take_away(item, Act.MERGE, reason=must_have_reason(reason, Act.MERGE), into=into, by=by)


def _target(item: InfoItem, into_id: int, by: Actor) -> InfoItem:
    """What it goes on in: another item the public reads; two items never lead to each other, for one of them stays."""
    if into_id == item.pk:
        raise IntoItself(verb="合并", field="into")
    into = InfoItem.objects.select_for_update(of=("self",)).select_related("current").filter(pk=into_id).first()
    if into is None:
        raise Unknown
    marking.must_be_known(into, by=by)
    if not into.is_public:
        raise NotPublicNow(title=str(into), verb="作为合并的去处", field="into")
    return into
