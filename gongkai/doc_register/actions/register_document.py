"""登记发文: write one issued document into the register."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.doc_register.entering import Entry, settled
from gongkai.doc_register.errors import RegisteredAlready
from gongkai.doc_register.models import IssuedDocument
from gongkai.doc_register.vocabulary import Origin


@transaction.atomic
def register_document(agency_id: int, *, entry: Entry, by: Actor) -> IssuedDocument:
    """Keep the document; a number, or a title of the same day, stands in the register once.

    Law: Regulation 2019, Arts. 19-20, 26; Regulation 2008, Arts. 9-12, 18.
    """
    by.must("doc_register.write", At(agency_id, entry.section_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    said = settled(agency, entry)
    there = IssuedDocument.objects.filter(agency=agency, key=said.key).first()
    if there is not None:
        raise RegisteredAlready(given=there.doc_number or there.title[:60], title=there.title[:60], field="doc_number")
    made = IssuedDocument.objects.create(
        agency=agency, section_id=said.section_id, doc_number=said.doc_number, title=said.title,
        issued_on=said.issued_on, files=said.files, pages=said.pages, openness=said.openness, note=said.note,
        origin=Origin.TYPED, key=said.key, added_by_id=by.person_id, added_at=timezone.now(),
    )  # fmt: skip
    journal.record("doc_register.register_document", made, by=by)
    return made
