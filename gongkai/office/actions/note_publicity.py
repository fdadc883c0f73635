"""登记宣传: what was done in one medium."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_trainings
from gongkai.office.entering_trainings import PublicityEntry
from gongkai.office.locking_people import locked_agency
from gongkai.office.models import Publicity


@transaction.atomic
def note_publicity(entry: PublicityEntry, *, by: Actor) -> Publicity:
    """Enter a piece of publicity: the medium, the day, how often or how many."""
    agency = locked_agency(entry.agency_id, by=by)
    values = entering_trainings.publicity_values(entry)
    row = Publicity.objects.create(agency=agency, **values, recorded_by_id=by.person_id, recorded_at=timezone.now())
    journal.record("office.note_publicity", row, by=by, medium=row.medium, on=row.on, count=row.count)
    return row
