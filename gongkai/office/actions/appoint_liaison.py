"""登记联络员: who keeps the line to a unit or to one of its sections."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_staff
from gongkai.office.entering_staff import LiaisonEntry
from gongkai.office.locking_people import locked_agency, section_of
from gongkai.office.models import Liaison


@transaction.atomic
def appoint_liaison(entry: LiaisonEntry, *, by: Actor) -> Liaison:
    """Enter a liaison; the competent office registers them afterwards."""
    agency = locked_agency(entry.agency_id, by=by)
    section = section_of(agency, entry.section_id)
    values = entering_staff.liaison_values(entry, agency, section)
    liaison = Liaison.objects.create(agency=agency, **values, recorded_by_id=by.person_id, recorded_at=timezone.now())
    journal.record("office.appoint_liaison", liaison, by=by, agency=agency.name, on=liaison.from_on)
    return liaison
