"""机关内部公开的范围: which items of the internal board a person may read; the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.publication.models import InternalItem
from gongkai.publication.vocabulary import InternalReach

READ, WRITE = "publication.internal_read", "publication.internal"


def visible_to(actor: Actor) -> QuerySet[InternalItem]:
    """Items of the bodies the person works in or for, and those a body above has opened to its whole branch.

    Law: Regulation 2019, Arts. 16, 20; Regulation 2008, Art. 9.
    """
    scope = actor.scope(READ)
    if scope.everything:
        return InternalItem.objects.all()
    if not scope:
        return InternalItem.objects.none()
    own = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    parents = agencies.superiors()
    above = {pk for agency_id in own for pk in agencies.above(agency_id, parents)}
    opened = Q(reach=InternalReach.BRANCH, agency_id__in=above)
    return InternalItem.objects.filter(Q(agency_id__in=own) | opened)


def one(actor: Actor, item_id: int) -> InternalItem:
    """One item of the board; unknown and hidden look the same."""
    found = visible_to(actor).select_related("agency", "published_by").filter(pk=item_id).first()
    if found is None:
        raise Unknown
    return found
