"""Take a duty from a person."""

from datetime import date, timedelta

from django.db import transaction

from gongkai.accounts.actions.appoint import described
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import Appointment, User
from gongkai.accounts.reach import ADMINISTER, current, must_leave_administrator, must_stay_inside
from gongkai.agencies.reach import At
from gongkai.audit import journal


@transaction.atomic
def end_appointment(appointment_id: int, *, on: date, by: Actor) -> Appointment:
    """The duty holds no more from that day; the record of it stays."""
    appointment = Appointment.objects.select_for_update().filter(pk=appointment_id).first()
    if appointment is None or not by.may(ADMINISTER, At(appointment.agency_id)):
        raise Unknown
    must_stay_inside(appointment.agency, covers_branch=appointment.covers_branch, by=by)
    must_leave_administrator([appointment], on=on)
    _write_end(appointment, on=on, by=by, why="")
    return appointment


def end_all(user: User, *, on: date, by: Actor, why: str) -> None:
    """End every duty a person still holds."""
    held = list(Appointment.objects.select_for_update().filter(current(on), user=user))
    must_leave_administrator(held, on=on)
    for appointment in held:
        _write_end(appointment, on=on, by=by, why=why)


def _write_end(appointment: Appointment, *, on: date, by: Actor, why: str) -> None:
    eve = on - timedelta(days=1)
    said = described(appointment)
    if eve < appointment.from_on:  # ended before it ever held a whole day: nothing was done under it yesterday
        journal.record(
            "accounts.end_appointment", appointment.user, by=by, **(said | {"to_on": "", "why": why or "当日收回"})
        )
        appointment.delete()
        return
    appointment.to_on = eve
    appointment.save(update_fields=["to_on"])
    journal.record(
        "accounts.end_appointment", appointment.user, by=by, **(said | {"to_on": eve.isoformat(), "why": why})
    )
