"""登记责任追究案件: a lead, what happened, and under which item it falls."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.law import regulation_on
from gongkai.law.accountability import trigger
from gongkai.supervision.errors import NoTrigger
from gongkai.supervision.locking import overseen
from gongkai.supervision.models import AccountabilityCase
from gongkai.supervision.numbering import numbered
from gongkai.supervision.visibility import ACCOUNT
from gongkai.supervision.vocabulary import CaseSource, CaseState
from gongkai.vault import sealing


@dataclass(frozen=True)
class Lead:
    """A lead as the office enters it; the facts may name people and are sealed."""

    agency_id: int
    source: CaseSource
    trigger: str
    facts: str
    happened_on: date
    found_on: date
    source_words: str = ""
    is_enforcement_fault: bool = False


@transaction.atomic
def open_case(lead: Lead, *, by: Actor) -> AccountabilityCase:
    """Begin a case under the Regulation in force on the day it happened.

    Law: Regulation 2019, Arts. 52-53; Regulation 2008, Arts. 34-35.
    """
    by.must(ACCOUNT, At(lead.agency_id))
    unit = overseen(lead.agency_id, by=by)
    must_have_come(lead.happened_on, what="行为发生日期", field="happened_on")
    must_have_come(lead.found_on, what="发现日期", field="found_on", after=(lead.happened_on, "行为发生日期"))
    version = regulation_on(lead.happened_on)
    if trigger(version, lead.trigger) is None:
        raise NoTrigger(field="trigger")
    facts = plain.needed(lead.facts, what="事实", most=4000, field="facts")
    case = AccountabilityCase.objects.create(
        **numbered(AccountabilityCase, unit.pk, lead.found_on.year),
        agency=unit,
        source=CaseSource(lead.source),
        source_words=plain.said(plain.one_line(lead.source_words), what="线索说明", most=200, field="source_words"),
        version=version,
        trigger=lead.trigger,
        is_enforcement_fault=lead.is_enforcement_fault,
        facts_sealed=sealing.seal(facts),
        happened_on=lead.happened_on,
        found_on=lead.found_on,
        state=CaseState.OPEN,
        entered_by_id=by.person_id,
        entered_at=timezone.now(),
    )
    journal.record("supervision.open_case", case, by=by, trigger=lead.trigger)
    return case
