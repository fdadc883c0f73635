"""登记上级文件: link a document of a higher level where it is published; it is never the body's own."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.publication.errors import LinkedAlready
from gongkai.publication.linked_entry import LinkedEntry, settled
from gongkai.publication.models import LinkedDocument
from gongkai.publication.vocabulary import LinkOrigin


@transaction.atomic
def link_document(agency_id: int, *, entry: LinkedEntry, by: Actor) -> LinkedDocument:
    """Keep the link; somebody else looks at it before the public does.

    Law: Regulation 2019, Arts. 10, 12; Regulation 2008, Arts. 17, 19.
    """
    by.must("publication.send", At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    said = settled(agency, entry)
    there = LinkedDocument.objects.filter(agency=agency, source_key=said.key).first()
    if there is not None:
        raise LinkedAlready(title=there.title[:60], field="address")
    made = LinkedDocument.objects.create(
        agency=agency, title=said.title, doc_number=said.doc_number, issuer=said.issuer, issued_on=said.issued_on,
        address=said.address, column_code=said.column_code, origin=LinkOrigin.TYPED, source_key=said.key,
        written_by_id=by.person_id, written_at=timezone.now(),
    )  # fmt: skip
    journal.record("publication.link_document", made, by=by, address=said.address[:200])
    return made
