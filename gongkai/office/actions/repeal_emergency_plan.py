"""废止应急预案."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office import states_rules, visibility_work
from gongkai.office.locking_work import ADOPT, locked
from gongkai.office.models import EmergencyPlan
from gongkai.office.noting_rules import note_plan_event
from gongkai.office.vocabulary_work import RuleStatus


@transaction.atomic
def repeal_emergency_plan(pk: int, *, repealed_on: date, reason: str, by: Actor) -> EmergencyPlan:
    """End a plan, keeping its versions and drills readable.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    plan = locked(visibility_work.plans(by), pk, permission=ADOPT, by=by)
    states_rules.must_allow(states_rules.RULES, "repeal", plan.status, title=plan.title)
    after = (plan.effective_on, "生效日期") if plan.effective_on else None
    must_have_come(repealed_on, what="废止日期", field="repealed_on", after=after)
    why = plain.needed(plain.one_line(reason), what="废止理由", most=300, field="reason")
    plan.status, plan.repealed_on = RuleStatus.REPEALED, repealed_on
    plan.save(update_fields=["status", "repealed_on"])
    note_plan_event(plan, "repeal", status=RuleStatus.REPEALED, on=repealed_on, note=why, by=by)
    journal.record("office.repeal_emergency_plan", plan, by=by, on=repealed_on, reason=why)
    return plan
