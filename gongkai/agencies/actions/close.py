"""Close a body: it was abolished."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.errors import StillHasBranches
from gongkai.agencies.models import Agency
from gongkai.agencies.passing import must_hold_nothing
from gongkai.agencies.reach import Doer, locked_in_use, must_have_come, must_run_above
from gongkai.agencies.succession import end_all
from gongkai.audit import journal


@transaction.atomic
def close(agency_id: int, *, on: date, by: Doer, basis: str = "") -> Agency:
    """End a body with that day. It stays in the records under its last name; nothing new can be entered for it."""
    agency = locked_in_use(agency_id)
    must_run_above(by, agency)
    must_have_come(on, today=timezone.localdate())
    below = Agency.objects.filter(parent=agency, is_active=True).count()
    if below:
        raise StillHasBranches(name=agency.name, count=below)
    must_hold_nothing(agency)

    shut(agency, on=on)
    journal.record("agencies.close", agency, by=by, on=on.isoformat(), basis=basis)
    return agency


def shut(agency: Agency, *, on: date, successor: Agency | None = None) -> None:
    """Write the end of the body, and who carries on its work where somebody does."""
    end_all(agency, on=on)
    agency.is_active, agency.closed_on, agency.successor = False, on, successor
    agency.save(update_fields=["is_active", "closed_on", "successor"])
