"""建立清理批次: a numbered batch of old stock of one body, with its span of days and its plan."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.clearance import entering
from gongkai.clearance.entering import Plan
from gongkai.clearance.errors import NameUsed
from gongkai.clearance.models import Clearance, ClearanceSection
from gongkai.clearance.visibility import PLAN


@transaction.atomic
def plan(agency_id: int, said: Plan, *, by: Actor) -> Clearance:
    """Open a batch for a body or some of its sections.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    by.must(PLAN, At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    columns = entering.settled(said, agency_id=agency_id)
    if Clearance.objects.filter(agency=agency, name=columns["name"]).exists():
        raise NameUsed(given=columns["name"], field="name")

    clearance = _numbered(agency, columns, by=by)
    ClearanceSection.objects.bulk_create(
        ClearanceSection(clearance=clearance, section_id=pk) for pk in sorted(set(said.section_ids))
    )
    journal.record("clearance.plan", clearance, by=by, name=clearance.name, cut_off=clearance.cut_off_on)
    return clearance


def _numbered(agency: Agency, columns: dict[str, object], *, by: Actor) -> Clearance:
    year = timezone.localdate().year
    last = Clearance.objects.filter(agency=agency, year=year).aggregate(last=Max("serial"))["last"]
    serial = (last or 0) + 1
    return Clearance.objects.create(
        agency=agency,
        year=year,
        serial=serial,
        number=f"清理{year}-{serial:04d}",
        made_by_id=by.person_id,
        made_at=timezone.now(),
        **columns,
    )
