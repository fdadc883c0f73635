"""登记采纳: an item of the body was taken up by a higher platform, with the proof."""

from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At, locked
from gongkai.assessment import adopting
from gongkai.assessment.adopting import Adoption
from gongkai.assessment.models import AdoptionFile, AdoptionRecord
from gongkai.attachments.attached import attach
from gongkai.audit import journal


@transaction.atomic
def enter_adoption(entry: Adoption, *, upload: BinaryIO | None = None, name: str = "", by: Actor) -> AdoptionRecord:
    """Enter an adoption; it is worth what the year's rule says on the day it is entered."""
    if not by.may("assessment.read", At(entry.agency_id)):
        raise Unknown
    by.must("assessment.adopt", At(entry.agency_id))
    locked(entry.agency_id)
    values = adopting.checked(entry, by=by)
    record = AdoptionRecord.objects.create(**values, entered_by_id=by.person_id, entered_at=timezone.now())
    if upload is not None:
        attach(AdoptionFile, upload, name=name, by=by, record=record)
    journal.record("assessment.enter_adoption", record, by=by, name=record.rule.channel, points=record.points)
    return record
