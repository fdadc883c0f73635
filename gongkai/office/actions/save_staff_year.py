"""填报人员和经费: one unit's numbers of one year, with the roll where names are given."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.numbers import must_lie
from gongkai.office import entering_staff
from gongkai.office.entering_staff import StaffEntry
from gongkai.office.locking_people import locked_agency
from gongkai.office.models import StaffYear


@transaction.atomic
def save_staff_year(agency_id: int, year: int, *, entry: StaffEntry, by: Actor) -> StaffYear:
    """Keep the numbers of a year, the first time or again; the total is computed."""
    agency = locked_agency(agency_id, by=by)
    most = timezone.localdate().year
    must_lie(year, least=entering_staff.FIRST_YEAR, most=most, what="年度", field="year")
    values = entering_staff.year_values(entry)
    people = entering_staff.roll(entry)

    signed = {"saved_by_id": by.person_id, "saved_at": timezone.now()}
    row, _created = StaffYear.objects.update_or_create(agency=agency, year=year, defaults={**values, **signed})
    entering_staff.set_roll(row, people)
    row.refresh_from_db()
    journal.record("office.save_staff_year", row, by=by, full=row.full_time, part=row.part_time, funds=row.funds)
    return row
