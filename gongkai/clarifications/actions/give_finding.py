"""反馈核实情况: what a body that was asked found to be true."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.errors import NotAsked
from gongkai.clarifications.locking import HANDLE, locked_visible
from gongkai.clarifications.models import Handling
from gongkai.clarifications.vocabulary import Verdict
from gongkai.entry import plain


@transaction.atomic
def give_finding(pk: int, *, handling_id: int, verdict: Verdict, finding: str, by: Actor) -> Handling:
    """Keep what the body found; until the conclusion a later finding takes its place.

    Law: Regulation 2019, Arts. 6, 11; Regulation 2008, Arts. 6, 7.
    """
    case = locked_visible(pk, by=by)
    task = case.handlings.select_related("agency").filter(pk=handling_id).first() if handling_id < 2**63 else None
    if task is None or not by.may(HANDLE, At(task.agency_id)):
        raise NotAsked
    states.must_allow("give_finding", case)

    task.finding = plain.needed(finding, what="核实情况", most=3000, field="finding")
    task.verdict, task.found_by_id, task.found_on = Verdict(verdict), by.person_id, timezone.localdate()
    task.save(update_fields=["finding", "verdict", "found_by", "found_on"])
    label = Verdict(verdict).label
    journal.record("clarifications.give_finding", case, by=by, agency=task.agency.name, verdict=label)
    return task
