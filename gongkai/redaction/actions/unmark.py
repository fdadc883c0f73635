"""取消标记: let one mark go."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.redaction import locking


@transaction.atomic
def unmark(pk: int, mark_id: int, *, by: Actor) -> None:
    """Take one mark off its page; it can be made again."""
    redaction = locking.to_mark(pk, by=by)
    gone = redaction.marks.filter(pk=mark_id, is_undone=False).update(is_undone=True)
    if not gone:
        raise Unknown
