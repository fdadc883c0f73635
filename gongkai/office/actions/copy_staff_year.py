"""沿用上年: the newest earlier year's staff as the beginning of this one's; money and new posts begin at nought."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.office.actions.save_staff_year import save_staff_year
from gongkai.office.entering_staff import MemberEntry, StaffEntry
from gongkai.office.errors_people import NothingBefore, StaffThere
from gongkai.office.locking_people import locked_agency
from gongkai.office.models import StaffYear
from gongkai.office.vocabulary_people import StaffKind


@transaction.atomic
def copy_staff_year(agency_id: int, year: int, *, by: Actor) -> StaffYear:
    """Begin a year with the people of the last one handed in."""
    agency = locked_agency(agency_id, by=by)
    if agency.staff_years.filter(year=year).exists():
        raise StaffThere(agency=agency.name, year=year, field="year")
    before = agency.staff_years.filter(year__lt=year).order_by("-year").first()
    if before is None:
        raise NothingBefore(agency=agency.name, year=year)
    people = [MemberEntry(one.name, one.post, StaffKind(one.kind)) for one in before.members.all()]
    entry = StaffEntry(before.full_time, before.part_time, members=people)
    return save_staff_year(agency_id, year, entry=entry, by=by)
