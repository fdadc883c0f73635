"""转其他单位: a report that belongs to another body goes there; its number and its last day stay."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.errors import NothingFound
from gongkai.readers import states
from gongkai.readers.errors import SameUnit
from gongkai.readers.locking import locked
from gongkai.readers.models import Fault


@transaction.atomic
def pass_on(pk: int, *, agency_id: int, reason: str, by: Actor) -> Fault:
    """Hand a report to the body that answers for the page, with why."""
    fault = locked(pk, by=by)
    states.must_allow("pass_on", fault)
    target = Agency.objects.filter(pk=agency_id, is_active=True).first()
    if target is None:
        raise NothingFound(given=agency_id, what="单位", field="agency_id")
    if target.pk == fault.agency_id:
        raise SameUnit(number=fault.number, given=target.name, field="agency_id")
    fault.passed_why = plain.needed(plain.one_line(reason), what="转办理由", most=300, field="reason")
    fault.passed_from, fault.agency = fault.agency, target
    states.move(fault, "pass_on", writing=["agency", "passed_from", "passed_why"])
    journal.record("readers.pass_on", fault, by=by, to=target.name, why=fault.passed_why)
    return fault
