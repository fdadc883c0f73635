"""交办核实: one or several bodies are asked what is true, by a day."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.clarifications import clock, states
from gongkai.clarifications.errors import AskedAlready, NobodyChosen, UnknownBody
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Clarification, Handling
from gongkai.entry.days import must_follow
from gongkai.law.sentences import strung


@transaction.atomic
def assign(pk: int, *, agency_ids: Sequence[int], due_on: date | None = None, by: Actor) -> Clarification:
    """Ask these bodies; without a day they have the working days the leading body gives.

    Law: Regulation 2019, Arts. 6, 11; Regulation 2008, Arts. 6, 7.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("assign", case)
    today = timezone.localdate()
    until = due_on or clock.verify_due(case.agency_id, asked_on=today)
    must_follow(until, after=(today, "交办日期"), what="核实期限", field="due_on")
    fresh = _fresh(case, agency_ids)

    rows = [Handling(case=case, agency=one, asked_on=today, asked_by_id=by.person_id, due_on=until) for one in fresh]
    Handling.objects.bulk_create(rows)
    states.move(case, "assign")
    journal.record("clarifications.assign", case, by=by, agencies=[one.name for one in fresh], due_on=until)
    return case


def _fresh(case: Clarification, agency_ids: Sequence[int]) -> list[Agency]:
    """The bodies chosen that were not asked yet."""
    wanted = {pk for pk in agency_ids if 0 < pk < 2**63}
    if not agency_ids:
        raise NobodyChosen(field="agency_ids")
    chosen = list(Agency.objects.filter(pk__in=wanted, is_active=True).order_by("position", "id"))
    if len(chosen) < len(set(agency_ids)):
        raise UnknownBody(field="agency_ids")
    asked = set(case.handlings.values_list("agency_id", flat=True))
    fresh = [one for one in chosen if one.pk not in asked]
    if not fresh:
        raise AskedAlready(names=strung([one.name for one in chosen], between="、"), field="agency_ids")
    return fresh
