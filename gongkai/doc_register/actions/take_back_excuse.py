"""取消认定: a document is to be entered after all."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.doc_register.errors import NotExcused
from gongkai.doc_register.locking import locked
from gongkai.doc_register.models import IssuedDocument


@transaction.atomic
def take_back_excuse(pk: int, *, by: Actor) -> IssuedDocument:
    """Put the document back among what is missing."""
    row = locked(pk, by=by)
    if not row.excused_by_id:
        raise NotExcused(title=row.title[:60])
    row.excuse, row.excused_by = "", None
    row.save(update_fields=["excuse", "excused_by"])
    journal.record("doc_register.take_back_excuse", row, by=by)
    return row
