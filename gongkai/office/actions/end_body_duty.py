"""结束职责分工: a body no longer does it for the others."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.office.errors_people import EndedAlready
from gongkai.office.locking_people import locked_row
from gongkai.office.models import BodyDuty


@transaction.atomic
def end_body_duty(pk: int, *, to_on: date, by: Actor) -> BodyDuty:
    """Enter the last day of a duty."""
    duty: BodyDuty = locked_row(BodyDuty, pk, by=by)
    if duty.to_on:
        raise EndedAlready(on=duty.to_on)
    must_have_come(to_on, what="终止日期", field="to_on", after=(duty.from_on, "起始日期"))
    duty.to_on = to_on
    duty.save(update_fields=["to_on"])
    journal.record("office.end_body_duty", duty, by=by, agency=duty.agency.name, on=to_on)
    return duty
