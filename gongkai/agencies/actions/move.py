"""Put a body under another superior from a day on."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.errors import SamePlace, UnderItself, UnknownAgency
from gongkai.agencies.lineage import must_exist_on
from gongkai.agencies.models import Agency
from gongkai.agencies.queries import Branches
from gongkai.agencies.reach import ADMINISTER, At, Doer, locked_in_use, must_have_come, must_run_above
from gongkai.agencies.succession import follow_place
from gongkai.audit import journal


@transaction.atomic
def move(agency_id: int, *, to_id: int, on: date, by: Doer, basis: str = "") -> Agency:
    """Change the superior. The mover must run both the old branch and the new one."""
    hold_hierarchy()
    agency, superior = locked_in_use(agency_id), locked_in_use(to_id)
    must_run_above(by, agency)
    if not by.may(ADMINISTER, At(superior.pk)):
        raise UnknownAgency
    must_have_come(on, today=timezone.localdate())
    if superior.pk == agency.parent_id:
        raise SamePlace(name=agency.name)
    if superior.pk in Branches.now().below(agency.pk):
        raise UnderItself(name=agency.name)
    must_exist_on(superior, on)

    before = agency.parent.name if agency.parent else ""
    place(agency, superior, on=on, basis=basis)
    journal.record("agencies.move", agency, by=by, before=before, after=superior.name, on=on.isoformat(), basis=basis)
    return agency


def place(agency: Agency, superior: Agency, *, on: date, basis: str) -> None:
    """Write the new place, today's and by date."""
    follow_place(agency, superior, on=on, basis=basis)
    agency.parent = superior
    agency.save(update_fields=["parent"])


def hold_hierarchy() -> None:
    """Let nobody else move a body until this transaction ends: two moves together could make a ring."""
    list(Agency.objects.select_for_update().order_by("id").values_list("pk", flat=True))
