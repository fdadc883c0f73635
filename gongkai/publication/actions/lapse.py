"""失效: say that a document is no longer in force from a day on; it stays readable, with a banner.

One person's act, like withdrawing and repealing: the Regulation asks three people to let a text out; taking it back must be
quick, is journaled with its reason, and is undone by `revive`.
"""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.entry.days import must_follow
from gongkai.information import locking
from gongkai.publication import marking, validity
from gongkai.publication.errors import LapsedAlready, WrongDay
from gongkai.publication.models import PublicationAct
from gongkai.publication.taking_away import must_have_reason
from gongkai.publication.vocabulary import Act

FARTHEST = timedelta(days=3653)  # a day typed wrongly, not a rule


@transaction.atomic
def lapse(item_id: int, *, ends_on: date, reason: str, by: Actor) -> PublicationAct:
    """Keep the last day in force; lists, search and the page say so from the day after.

    Law: Regulation 2019, Arts. 6, 12; Regulation 2008, Arts. 6, 19.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.withdraw", item)
    public = marking.must_be_public(item, verb="登记失效")
    already = validity.lapsed_on(item.pk)
    if already:
        raise LapsedAlready(on=already)
    must_follow(ends_on, after=(public.made_on, "生成日期"), what="最后有效日", field="on")
    if ends_on > timezone.localdate() + FARTHEST:
        raise WrongDay(on=f"{ends_on:%Y-%m-%d}", why="太远")
    words = must_have_reason(reason, Act.LAPSE)
    done = marking.mark(item, Act.LAPSE, reason=words, effective_on=ends_on, by=by)
    validity.restate([item.pk])
    return done
