"""导入上级文件: take in many links at once, from a sheet or another installation's electronic catalogue."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry.errors import BadField
from gongkai.information.importing.tables import TakenIn
from gongkai.publication.errors import TooManyLines
from gongkai.publication.linked_entry import LinkedEntry, settled
from gongkai.publication.models import LinkedDocument
from gongkai.publication.vocabulary import LinkOrigin

MOST = 5000
BATCH = 500


@transaction.atomic
def import_linked(
    agency_id: int, *, entries: Sequence[tuple[int, LinkedEntry]], origin: LinkOrigin, by: Actor
) -> TakenIn:
    """Keep what is new and sound; the same file read again brings nothing. `entries` carry the number of their line.

    Law: Regulation 2019, Arts. 10, 12; Regulation 2008, Arts. 17, 19.
    """
    by.must("publication.send", At(agency_id))
    if len(entries) > MOST:
        raise TooManyLines(count=len(entries), most=MOST, field="file")
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    done = TakenIn()
    known = set(LinkedDocument.objects.filter(agency=agency).values_list("source_key", flat=True))
    rows = list(_fresh(agency, entries, origin, known, done, by=by))
    LinkedDocument.objects.bulk_create(rows, batch_size=BATCH)
    done.created = len(rows)
    journal.record("publication.import_linked", agency, by=by, created=done.created, known=done.known)
    return done


def _fresh(
    agency: Agency,
    entries: Sequence[tuple[int, LinkedEntry]],
    origin: LinkOrigin,
    known: set[str],
    done: TakenIn,
    *,
    by: Actor,
) -> Iterable[LinkedDocument]:
    now, who = timezone.now(), by.person_id
    for line, entry in entries:
        try:
            said = settled(agency, entry)
        except BadField as wrong:
            done.problems.append((line, wrong.sentence))
            continue
        if said.key in known:
            done.known += 1
            continue
        known.add(said.key)
        yield LinkedDocument(
            agency=agency, title=said.title, doc_number=said.doc_number, issuer=said.issuer, issued_on=said.issued_on,
            address=said.address, column_code=said.column_code, origin=origin, source_key=said.key,
            written_by_id=who, written_at=now,
        )  # fmt: skip
