"""删除发文登记: a line that should never have been written."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.doc_register.locking import locked
from gongkai.entry import plain

MOST = 200


@transaction.atomic
def strike_document(pk: int, *, reason: str, by: Actor) -> int:
    """Delete the line; number, title and reason stay in the journal. Answers with the body's number."""
    row = locked(pk, by=by)
    words = plain.needed(plain.one_line(reason), what="原因", most=MOST, field="reason")
    journal.record("doc_register.strike_document", row, by=by, reason=words)
    row.delete()
    return row.agency_id
