"""终止联络员: the last day of a liaison."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.office.errors_people import EndedAlready
from gongkai.office.locking_people import locked_row
from gongkai.office.models import Liaison


@transaction.atomic
def end_liaison(pk: int, *, to_on: date, by: Actor) -> Liaison:
    """Enter until when somebody was liaison; the place is free from the next day on."""
    liaison: Liaison = locked_row(Liaison, pk, by=by)
    if liaison.to_on:
        raise EndedAlready(on=liaison.to_on)
    must_have_come(to_on, what="终止日期", field="to_on", after=(liaison.from_on, "起始日期"))
    liaison.to_on = to_on
    liaison.save(update_fields=["to_on"])
    journal.record("office.end_liaison", liaison, by=by, agency=liaison.agency.name, on=to_on)
    return liaison
