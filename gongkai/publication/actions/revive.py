"""撤销失效: take back that a document is no longer in force."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.information import locking
from gongkai.publication import marking, validity
from gongkai.publication.errors import NotLapsed
from gongkai.publication.models import PublicationAct
from gongkai.publication.taking_away import must_have_reason
from gongkai.publication.vocabulary import Act


@transaction.atomic
def revive(item_id: int, *, reason: str, by: Actor) -> PublicationAct:
    """Let the document be in force again as its own text says."""
    item = locking.locked(item_id, by=by)
    by.must("publication.withdraw", item)
    marking.must_be_public(item, verb="撤销失效")
    if validity.lapsed_on(item.pk) is None:
        raise NotLapsed
    done = marking.mark(item, Act.REVIVE, reason=must_have_reason(reason, Act.REVIVE), by=by)
    validity.restate([item.pk])
    return done
