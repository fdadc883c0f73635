"""说明缺号: why a number of the series is not in the register."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.audit import journal
from gongkai.doc_register import numbers
from gongkai.doc_register.errors import NotAGap
from gongkai.doc_register.models import NumberNote
from gongkai.entry import plain

MOST = 200


@transaction.atomic
def note_gap(agency_id: int, *, doc_number: str, reason: str, by: Actor) -> NumberNote:
    """Explain one missing number; said again, the last word counts."""
    by.must("doc_register.write", At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    number = normalise_doc_number(plain.one_line(doc_number))
    if number not in {gap.doc_number for gap in numbers.gaps(agency_id)}:
        raise NotAGap(given=number[:40], field="doc_number")
    words = plain.needed(plain.one_line(reason), what="说明", most=MOST, field="reason")
    said = {"reason": words, "noted_by_id": by.person_id, "noted_at": timezone.now()}
    kept, _made = NumberNote.objects.update_or_create(agency=agency, doc_number=number, defaults=said)
    journal.record("doc_register.note_gap", kept, by=by)
    return kept
