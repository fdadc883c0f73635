"""拟制征求意见: a draft to be put to the public, not yet approved."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import entering, numbering
from gongkai.consultations.entering import Draft
from gongkai.consultations.locking import locked_body
from gongkai.consultations.models import Consultation
from gongkai.consultations.vocabulary import State


@transaction.atomic
def draft(agency_id: int, content: Draft, *, by: Actor) -> Consultation:
    """Enter a consultation for the body; nobody outside reads it before it is approved."""
    agency = locked_body(agency_id, "consultations.draft", by=by)
    values = entering.checked(content)
    number = numbering.consultation_number(agency, on=timezone.localdate())

    one = Consultation.objects.create(
        agency=agency, state=State.DRAFT, drafted_by_id=by.person_id, drafted_at=timezone.now(), **number, **values
    )
    journal.record("consultations.draft", one, by=by, from_on=one.from_on, to_on=one.to_on)
    return one
