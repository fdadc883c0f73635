"""对应信息: say which item a document became, where number and title do not tell; or take that back."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.doc_register.errors import NotTheSame
from gongkai.doc_register.locking import locked
from gongkai.doc_register.models import IssuedDocument
from gongkai.information.models import InfoItem


@transaction.atomic
def tie_item(pk: int, *, item_id: int | None, by: Actor) -> IssuedDocument:
    """Name the item by hand; None lets number and title decide again."""
    row = locked(pk, by=by)
    if item_id is not None and not InfoItem.objects.filter(pk=item_id, agency_id=row.agency_id).exists():
        raise NotTheSame(given=item_id, field="item_id")
    row.item_id = item_id
    row.save(update_fields=["item"])
    journal.record("doc_register.tie_item", row, by=by, item=item_id)
    return row
