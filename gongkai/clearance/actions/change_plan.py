"""修改清理计划: the span, the order or the plan of a batch, while nobody has signed."""

from django.db import transaction
from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import entering, states
from gongkai.clearance.entering import Plan
from gongkai.clearance.errors import LinesOutside, NameUsed
from gongkai.clearance.locking import locked
from gongkai.clearance.models import Clearance, ClearanceSection
from gongkai.clearance.spans import Span
from gongkai.clearance.visibility import PLAN


@transaction.atomic
def change_plan(pk: int, said: Plan, *, by: Actor) -> Clearance:
    """Write the plan again; what is in the batch must still belong to it."""
    clearance = locked(pk, by=by)
    by.must(PLAN, clearance)
    states.must_allow("change_plan", clearance)
    columns = entering.settled(said, agency_id=clearance.agency_id)
    if Clearance.objects.filter(agency=clearance.agency, name=columns["name"]).exclude(pk=pk).exists():
        raise NameUsed(given=columns["name"], field="name")
    for name, value in columns.items():
        setattr(clearance, name, value)
    _must_still_hold(clearance, said.section_ids)

    clearance.save(update_fields=list(columns))
    clearance.scope.all().delete()
    ClearanceSection.objects.bulk_create(
        ClearanceSection(clearance=clearance, section_id=section) for section in sorted(set(said.section_ids))
    )
    journal.record("clearance.change_plan", clearance, by=by, name=clearance.name, cut_off=clearance.cut_off_on)
    return clearance


def _must_still_hold(clearance: Clearance, section_ids: tuple[int, ...]) -> None:
    span = Span.of(clearance)
    outside = ~Q(**span.condition("made_on"))
    if section_ids:
        outside |= ~Q(section_id__in=section_ids) | Q(section_id__isnull=True)
    count = clearance.lines.filter(outside).count()
    if count:
        raise LinesOutside(count=count, span=span.words, field="cut_off_on")
