"""职责分工: what each member answers for."""

from collections.abc import Mapping

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office.locking_people import locked_group
from gongkai.office.models import LeadingGroup


@transaction.atomic
def divide_work(pk: int, *, responsibilities: Mapping[int, str], by: Actor) -> LeadingGroup:
    """Write beside each seat what it answers for; seats not named stay as they are."""
    group = locked_group(pk, by=by)
    seats = {seat.pk: seat for seat in group.seats.filter(to_on__isnull=True)}
    if responsibilities.keys() - seats.keys():
        raise Unknown
    changed = 0
    for seat_id, text in responsibilities.items():
        said = plain.said(plain.one_line(text), what="职责分工", most=500, field=f"seat_{seat_id}")
        if said != seats[seat_id].responsibility:
            seats[seat_id].responsibility = said
            seats[seat_id].save(update_fields=["responsibility"])
            changed += 1
    if changed:
        journal.record("office.divide_work", group, by=by, seats=changed)
    return group
