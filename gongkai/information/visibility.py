"""Which items a person may know of: the one place this is decided."""

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.models import InfoItem


def visible_to(actor: Actor) -> QuerySet[InfoItem]:
    """Every item this person may know of."""
    return InfoItem.objects.filter(actor.scope("information.read").condition())


def item(actor: Actor, item_id: int) -> InfoItem:
    """One item with its agencies and current revision; unknown and hidden look the same."""
    found = (
        visible_to(actor)
        .select_related("agency", "section", "responsible", "original", "current", "current__made_by", "created_by")
        .filter(pk=item_id)
        .first()
    )
    if found is None:
        raise Unknown
    return found
