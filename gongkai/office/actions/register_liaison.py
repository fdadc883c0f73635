"""联络员备案: the competent office takes a liaison on its own list."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office.errors_people import EndedAlready, RegisteredAlready
from gongkai.office.locking_people import locked_row
from gongkai.office.models import Liaison
from gongkai.office.visibility_people import OVERSEE


@transaction.atomic
def register_liaison(pk: int, *, by: Actor) -> Liaison:
    """Register a liaison that a unit reported."""
    liaison: Liaison = locked_row(Liaison, pk, by=by, permission=OVERSEE)
    if liaison.registered_on:
        raise RegisteredAlready(name=liaison.name, on=liaison.registered_on)
    if liaison.to_on:
        raise EndedAlready(on=liaison.to_on)
    liaison.registered_by_id, liaison.registered_on = by.person_id, timezone.localdate()
    liaison.save(update_fields=["registered_by", "registered_on"])
    journal.record("office.register_liaison", liaison, by=by, agency=liaison.agency.name)
    return liaison
