"""催报: ask the units that have not handed in their staff numbers of a year."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry.days import must_follow
from gongkai.office.models import StaffCall, StaffYear
from gongkai.office.visibility_people import OVERSEE


@transaction.atomic
def call_for_staff(agency_ids: Collection[int], *, year: int, due_on: date, by: Actor) -> int:
    """Ask these units to hand in by a day; those that have are left alone. How many were asked."""
    if any(not by.may(OVERSEE, At(agency_id)) for agency_id in agency_ids):
        raise Unknown
    must_follow(due_on, after=(timezone.localdate(), "今天"), what="填报期限", field="due_on")
    handed_in = StaffYear.objects.filter(year=year, agency_id__in=agency_ids).values_list("agency_id", flat=True)
    missing = Agency.objects.filter(pk__in=set(agency_ids) - set(handed_in), is_active=True)
    signed = {"called_by_id": by.person_id, "called_at": timezone.now()}
    calls = StaffCall.objects.bulk_create(
        [StaffCall(agency=agency, year=year, due_on=due_on, **signed) for agency in missing]
    )
    journal.record_many("office.call_for_staff", [(call, {"due": due_on}) for call in calls], by=by)
    return len(calls)
