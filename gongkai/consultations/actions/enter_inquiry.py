"""登记咨询: a question by telephone, at the counter or by letter, often with the answer given on the spot."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Section
from gongkai.audit import journal
from gongkai.consultations import asking
from gongkai.consultations.answering import answered
from gongkai.consultations.asking import Asked
from gongkai.consultations.locking import locked_body
from gongkai.consultations.models import Inquiry
from gongkai.consultations.vocabulary import Channel
from gongkai.entry.days import must_have_come
from gongkai.law.instruments import regulation
from gongkai.law.vocabulary import Version


@transaction.atomic
def enter_inquiry(
    agency_id: int,
    asked: Asked,
    *,
    channel: Channel,
    asked_on: date | None = None,
    answer: str = "",
    section_id: int | None = None,
    by: Actor,
) -> Inquiry:
    """Enter the question; with an answer it is done, without one it waits until its day."""
    agency = locked_body(agency_id, "consultations.answer", by=by)
    on = asked_on or timezone.localdate()
    in_force = (regulation(Version.R2008).from_on, "《条例》施行日期")
    must_have_come(on, what="咨询日期", field="asked_on", after=in_force)
    inquiry = asking.prepared(agency, asked, channel=Channel(channel), asked_on=on)
    inquiry.section, inquiry.entered_by_id = _section(agency.pk, section_id), by.person_id
    if answer.strip():
        answered(inquiry, answer, on=timezone.localdate(), by=by)

    inquiry.save()
    journal.record("consultations.enter_inquiry", inquiry, by=by, channel=Channel(channel).label, due=inquiry.due_on)
    return inquiry


def _section(agency_id: int, section_id: int | None) -> Section | None:
    if section_id is None:
        return None
    found = Section.objects.filter(pk=section_id, agency_id=agency_id, is_active=True).first()
    if found is None:
        raise Unknown
    return found
