"""Keeping what was decided about a rule or a plan."""

from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.office.models import EmergencyPlan, PlanEvent, PlanVersion, Rule, RuleEvent, RuleVersion
from gongkai.office.vocabulary_work import RuleStatus


def note_event(
    rule: Rule,
    verb: str,
    *,
    status: RuleStatus,
    on: date,
    version: RuleVersion | None = None,
    note: str = "",
    by: Actor,
) -> None:
    """Add a line to the rule's story."""
    RuleEvent.objects.create(
        rule=rule, version=version, verb=verb, status=status, on=on, note=note, by_id=by.person_id, at=timezone.now()
    )


def note_plan_event(
    plan: EmergencyPlan,
    verb: str,
    *,
    status: RuleStatus,
    on: date,
    version: PlanVersion | None = None,
    note: str = "",
    by: Actor,
) -> None:
    """Add a line to the plan's story."""
    PlanEvent.objects.create(
        plan=plan, version=version, verb=verb, status=status, on=on, note=note, by_id=by.person_id, at=timezone.now()
    )
