"""登记职责分工: what one body does for the others."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office.errors_people import DutyThere
from gongkai.office.locking_people import locked_agency
from gongkai.office.models import BodyDuty
from gongkai.office.vocabulary_people import BodyDutyKind


@transaction.atomic
def give_body_duty(
    agency_id: int, *, kind: BodyDutyKind, from_on: date, details: str = "", basis: str = "", by: Actor
) -> BodyDuty:
    """Enter that a body leads, promotes, guides, coordinates, supervises, publishes … from a day on.

    Law: Regulation 2019, Art. 3; Regulation 2008, Art. 3.
    """
    agency = locked_agency(agency_id, by=by)
    wanted = BodyDutyKind(kind)
    must_have_come(from_on, what="起始日期", field="from_on")
    open_or_later = agency.body_duties.filter(kind=wanted).exclude(to_on__lt=from_on).first()
    if open_or_later:
        raise DutyThere(agency=agency.name, on=open_or_later.from_on, kind=wanted.label, field="kind")
    duty = BodyDuty.objects.create(
        agency=agency,
        kind=wanted,
        details=plain.said(plain.one_line(details), what="内容", most=500, field="details"),
        basis=plain.said(plain.one_line(basis), what="依据", most=120, field="basis"),
        from_on=from_on,
        recorded_by_id=by.person_id,
        recorded_at=timezone.now(),
    )
    journal.record("office.give_body_duty", duty, by=by, agency=agency.name, on=from_on, basis=duty.basis)
    return duty
