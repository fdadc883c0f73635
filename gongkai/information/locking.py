"""Finding one item for changing it."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.models import InfoItem


def locked(item_id: int, *, by: Actor) -> InfoItem:
    """The item, locked until the transaction ends; unknown and hidden look the same."""
    item = (
        InfoItem.objects.select_for_update(of=("self",)).select_related("current", "agency").filter(pk=item_id).first()
    )
    if item is None or not by.may("information.read", item):
        raise Unknown
    return item
