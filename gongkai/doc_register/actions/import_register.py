"""导入发文登记: take in a registry's own sheet; what is there already is left as it is."""

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.doc_register.entering import Entry, sections_of, settled
from gongkai.doc_register.models import IssuedDocument
from gongkai.doc_register.vocabulary import Origin
from gongkai.entry.errors import BadField
from gongkai.information.importing.tables import TakenIn

BATCH = 500


@transaction.atomic
def import_register(agency_id: int, *, entries: Sequence[tuple[int, Entry]], by: Actor) -> TakenIn:
    """Keep what is new and sound; nothing is doubled. `entries` carry the number of their line.

    Law: Regulation 2019, Arts. 19-20, 26; Regulation 2008, Arts. 9-12, 18.
    """
    by.must("doc_register.write", At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    done = TakenIn()
    rows = list(_fresh(agency, entries, done, by=by))
    IssuedDocument.objects.bulk_create(rows, batch_size=BATCH)
    done.created = len(rows)
    journal.record("doc_register.import_register", agency, by=by, created=done.created, known=done.known)
    return done


def _fresh(
    agency: Agency, entries: Sequence[tuple[int, Entry]], done: TakenIn, *, by: Actor
) -> Iterator[IssuedDocument]:
    now, who, sections = timezone.now(), by.person_id, sections_of(agency)
    known = set(IssuedDocument.objects.filter(agency=agency).values_list("key", flat=True))
    for line, entry in entries:
        try:
            said = settled(agency, entry, sections=sections)
        except BadField as wrong:
            done.problems.append((line, wrong.sentence))
            continue
        if said.key in known:
            done.known += 1
            continue
        known.add(said.key)
        yield IssuedDocument(
            agency=agency, section_id=said.section_id, doc_number=said.doc_number, title=said.title,
            issued_on=said.issued_on, files=said.files, pages=said.pages, openness=said.openness, note=said.note,
            origin=Origin.SHEET, key=said.key, added_by_id=who, added_at=now,
        )  # fmt: skip
