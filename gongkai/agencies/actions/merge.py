"""Merge a body into another that carries on its work."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.actions.close import shut
from gongkai.agencies.actions.move import hold_hierarchy, place
from gongkai.agencies.errors import IntoItself, UnknownAgency
from gongkai.agencies.lineage import must_exist_on, must_not_ring
from gongkai.agencies.models import Agency
from gongkai.agencies.passing import note_heirs, pass_duties
from gongkai.agencies.queries import Branches
from gongkai.agencies.reach import ADMINISTER, At, Doer, locked, locked_in_use, must_have_come, must_run_above
from gongkai.agencies.vocabulary import Passing
from gongkai.audit import journal


@transaction.atomic
def merge(agency_id: int, *, into_id: int, on: date, by: Doer, basis: str = "") -> Agency:
    """End a body on the eve of that day; the bodies in use below it and its duties pass to the successor."""
    hold_hierarchy()
    agency = locked_in_use(agency_id)
    must_run_above(by, agency)
    must_not_ring(agency, into=locked(into_id))
    successor = locked_in_use(into_id)
    if not by.may(ADMINISTER, At(successor.pk)):
        raise UnknownAgency
    must_have_come(on, today=timezone.localdate())
    if successor.pk in Branches.now().below(agency.pk):
        raise IntoItself(name=agency.name)
    must_exist_on(agency, on)
    must_exist_on(successor, on)

    moved = list(Agency.objects.filter(parent=agency, is_active=True))
    for below in moved:
        place(below, successor, on=on, basis=basis)
    duties = pass_duties(agency, to=successor, on=on, basis=basis)
    note_heirs(agency, [(successor, "")], how=Passing.MERGED, on=on, basis=basis)
    shut(agency, on=on - timedelta(days=1), successor=successor)
    journal.record(
        "agencies.merge",
        agency,
        by=by,
        into=successor.name,
        moved=[below.name for below in moved],
        duties=duties,
        on=on.isoformat(),
        basis=basis,
    )
    return successor
