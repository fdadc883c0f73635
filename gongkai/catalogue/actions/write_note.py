"""起草目录编制说明: what the catalogue is for, what it takes in, what its headings mean."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At, locked_in_use
from gongkai.audit import journal
from gongkai.catalogue import entering
from gongkai.catalogue.entering import NoteEntry
from gongkai.catalogue.models import CompileNote
from gongkai.catalogue.visibility import GUIDE


@transaction.atomic
def write_note(agency_id: int, entry: NoteEntry, *, by: Actor) -> CompileNote:
    """Keep the draft of the next version; the version before the public stays until another person agrees.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    by.must(GUIDE, At(agency_id))
    agency = locked_in_use(agency_id)
    kept = entering.checked_note(entry, agency)
    notes = CompileNote.objects.filter(agency=agency)
    draft = notes.filter(agreed_at__isnull=True).first()
    if draft is None:
        last = notes.aggregate(last=Max("number"))["last"] or 0
        draft = CompileNote(agency=agency, number=last + 1)
    for field, value in vars(kept).items():
        setattr(draft, field, value)
    draft.written_by_id, draft.written_at = by.person_id, timezone.now()
    draft.save()
    journal.record("catalogue.write_note", draft, by=by, agency=agency.name, number=draft.number)
    return draft
