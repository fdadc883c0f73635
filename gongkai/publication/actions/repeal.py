"""废止: take a document off that is no longer in force."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information import locking, states
from gongkai.information.models import InfoItem
from gongkai.publication import marking
from gongkai.publication.errors import IntoItself, NotPublicNow, WrongDay
from gongkai.publication.models import PublicationAct
from gongkai.publication.taking_away import must_have_reason, take_away
from gongkai.publication.vocabulary import Act


@transaction.atomic
def repeal(item_id: int, *, reason: str, on: date, successor_id: int | None = None, by: Actor) -> PublicationAct:
    """Take a repealed document's page, files, counts, feed and search row away; its address says when, why, what follows.

    Law: Regulation 2019, Arts. 6, 12; Regulation 2008, Arts. 6, 19.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.withdraw", item)
    states.must_allow("repeal", item)
    _must_be_possible(item, on)
    after = _successor(item, successor_id, by) if successor_id else None
    return take_away(item, Act.REPEAL, reason=must_have_reason(reason, Act.REPEAL), effective_on=on, into=after, by=by)


def _must_be_possible(item: InfoItem, on: date) -> None:
    if on > timezone.localdate():
        raise WrongDay(on=f"{on:%Y-%m-%d}", why="晚于今天")
    if on < item.public.made_on:
        raise WrongDay(on=f"{on:%Y-%m-%d}", why="早于生成日期")


def _successor(item: InfoItem, successor_id: int, by: Actor) -> InfoItem:
    if successor_id == item.pk:
        raise IntoItself(verb="作为代替自己的文件", field="into")
    found = InfoItem.objects.select_related("current").filter(pk=successor_id).first()
    if found is None:
        raise Unknown
    marking.must_be_known(found, by=by)
    if not found.is_public:
        raise NotPublicNow(title=str(found), verb="作为代替的文件", field="into")
    return found
