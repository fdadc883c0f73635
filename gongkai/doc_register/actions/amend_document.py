"""修改发文登记: put a line of the register right."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.doc_register.entering import Entry, settled
from gongkai.doc_register.errors import RegisteredAlready
from gongkai.doc_register.locking import WRITE, locked
from gongkai.doc_register.models import IssuedDocument

_FIELDS = ("title", "issued_on", "doc_number", "section_id", "files", "pages", "openness", "note")


@transaction.atomic
def amend_document(pk: int, *, entry: Entry, by: Actor) -> IssuedDocument:
    """Write the line anew; what was there stands in the journal by the names of its fields."""
    row = locked(pk, by=by)
    by.must(WRITE, At(row.agency_id, entry.section_id))
    said = settled(row.agency, entry)
    there = IssuedDocument.objects.filter(agency_id=row.agency_id, key=said.key).exclude(pk=row.pk).first()
    if there is not None:
        raise RegisteredAlready(given=there.doc_number or there.title[:60], title=there.title[:60], field="doc_number")
    changed = [name for name in _FIELDS if getattr(row, name) != getattr(said, name)]
    for name in changed:
        setattr(row, name, getattr(said, name))
    row.key = said.key
    row.save(update_fields=[*changed, "key"])
    journal.record("doc_register.amend_document", row, by=by, fields=changed)
    return row
