"""查看: open one item; who looked at something not yet public is written down."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import visibility
from gongkai.information.models import InfoItem


@transaction.atomic
def view(item_id: int, *, by: Actor) -> InfoItem:
    """The item, with a journal line while the public may not see it yet."""
    item = visibility.item(by, item_id)
    if not item.is_public:
        journal.record("information.view", item, by=by)
    return item
