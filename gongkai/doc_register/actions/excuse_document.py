"""认定不录入: a document need not be entered (internal, a copy, struck out); said by another person than its registrar."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.doc_register.comparing import compared
from gongkai.doc_register.errors import EnteredAlready, ExcusedAlready, OwnEntry
from gongkai.doc_register.locking import locked
from gongkai.doc_register.models import IssuedDocument
from gongkai.entry import plain

MOST = 200


@transaction.atomic
def excuse_document(pk: int, *, reason: str, by: Actor) -> IssuedDocument:
    """Take the document out of what is missing, with the reason on record.

    Law: Regulation 2019, Arts. 13, 16; Regulation 2008, Art. 9.
    """
    row = locked(pk, by=by)
    title = row.title[:60]
    if row.excused_by_id:
        raise ExcusedAlready(title=title)
    if row.added_by_id == by.user_id:
        raise OwnEntry(title=title)
    if compared(IssuedDocument.objects.filter(pk=pk)).filter(found_id__isnull=False).exists():
        raise EnteredAlready(title=title)
    row.excuse = plain.needed(plain.one_line(reason), what="理由", most=MOST, field="reason")
    row.excused_by_id = by.person_id
    row.save(update_fields=["excuse", "excused_by"])
    journal.record("doc_register.excuse_document", row, by=by)
    return row
