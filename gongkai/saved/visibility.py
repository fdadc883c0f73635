"""Who may open which saved query, and which batch: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.queries import above
from gongkai.saved.models import BatchAct, SavedQuery
from gongkai.saved.vocabulary import Sharing


def queries_of(actor: Actor) -> QuerySet[SavedQuery]:
    """One's own queries, and those shared with one's unit or from above it; what they find is what the reader may see."""
    own = Q(owner_id=actor.user_id)
    unit = Q(sharing=Sharing.UNIT, agency_id=actor.agency_id)
    branch = Q(sharing=Sharing.BRANCH, agency_id__in=[actor.agency_id, *above(actor.agency_id)])
    return SavedQuery.objects.filter(own | unit | branch)


def query(actor: Actor, pk: int) -> SavedQuery:
    """One of them; unknown and hidden look the same."""
    found = queries_of(actor).select_related("owner", "agency").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def own_query(pk: int, *, by: Actor) -> SavedQuery:
    """One's own query, held until the transaction ends."""
    found = SavedQuery.objects.select_for_update().filter(pk=pk, owner_id=by.person_id).first()
    if found is None:
        raise Unknown
    return found


def batch(actor: Actor, pk: int) -> BatchAct:
    """One's own batch."""
    found = BatchAct.objects.select_related("made_by", "agency").filter(pk=pk, made_by_id=actor.person_id).first()
    if found is None:
        raise Unknown
    return found


def locked_batch(pk: int, *, by: Actor) -> BatchAct:
    """The same, held until the transaction ends."""
    found = BatchAct.objects.select_for_update().filter(pk=pk, made_by_id=by.person_id).first()
    if found is None:
        raise Unknown
    return found
