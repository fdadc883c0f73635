"""取消上级文件: take a link from the lists."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.catalogue import editions
from gongkai.entry import plain
from gongkai.publication.errors import ShownAlready
from gongkai.publication.models import LinkedDocument

MOST = 200


@transaction.atomic
def end_linked(pk: int, *, reason: str, by: Actor) -> LinkedDocument:
    """Take the link away with the reason; the record stays, so that an import does not bring it back."""
    row = LinkedDocument.objects.select_for_update().filter(pk=pk).first()
    if row is None or not by.may("publication.send", row):
        raise Unknown
    if row.ended_at:
        raise ShownAlready(title=row.title[:60])
    row.ended_reason = plain.needed(plain.one_line(reason), what="原因", most=MOST, field="reason")
    row.ended_at = timezone.now()
    row.save(update_fields=["ended_reason", "ended_at"])
    editions.renew()
    journal.record("publication.end_linked", row, by=by)
    return row
