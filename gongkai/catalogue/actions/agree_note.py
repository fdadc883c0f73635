"""核定目录编制说明: a second person agrees, and it stands beside the catalogue."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import locked_in_use
from gongkai.audit import journal
from gongkai.catalogue import editions, entering
from gongkai.catalogue.entering import NoteEntry
from gongkai.catalogue.errors import NothingToAgree, OwnWork
from gongkai.catalogue.models import CompileNote
from gongkai.catalogue.visibility import GUIDE, must_agree


@transaction.atomic
def agree_note(agency_id: int, *, by: Actor) -> CompileNote:
    """Make the draft the current note; the earlier versions stay in the record.

    Law: Regulation 2019, Arts. 12, 17; Regulation 2008, Arts. 14, 19.
    """
    must_agree(by, agency_id, permission=GUIDE)
    agency = locked_in_use(agency_id)
    draft = CompileNote.objects.filter(agency=agency, agreed_at__isnull=True).first()
    if draft is None:
        raise NothingToAgree
    if draft.written_by_id == by.user_id:
        raise OwnWork(what="目录编制说明")
    entering.checked_note(NoteEntry(draft.purpose, draft.extent, draft.elements, draft.others), agency)
    CompileNote.objects.filter(agency=agency, is_current=True).update(is_current=False)
    draft.agreed_by_id, draft.agreed_at, draft.is_current = by.person_id, timezone.now(), True
    draft.save(update_fields=["agreed_by", "agreed_at", "is_current"])
    editions.renew()
    journal.record("catalogue.agree_note", draft, by=by, agency=agency.name, number=draft.number)
    return draft
