"""通过应急预案: the newest version binds, on the word of another person than its writer."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.office import states_rules, visibility_work
from gongkai.office.errors_work import NothingNew, StatusNotAdopted
from gongkai.office.locking_work import ADOPT, locked
from gongkai.office.models import EmergencyPlan
from gongkai.office.noting_rules import note_plan_event
from gongkai.office.vocabulary_work import IN_FORCE, RuleStatus


@transaction.atomic
def adopt_emergency_plan(
    pk: int, *, effective_on: date, status: RuleStatus = RuleStatus.FORMAL, by: Actor
) -> EmergencyPlan:
    """Let the newest version bind from a day on.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    plan = locked(visibility_work.plans(by), pk, permission=ADOPT, by=by)
    wanted = RuleStatus(status)
    if wanted not in IN_FORCE:
        raise StatusNotAdopted(field="status")
    states_rules.must_allow(states_rules.RULES, "adopt", plan.status, title=plan.title, to=wanted)
    version = plan.versions.order_by("-number").first()
    if version is None or version.pk == plan.current_id:
        raise NothingNew(title=plan.title)
    states_rules.must_be_other(version.written_by_id, title=plan.title, done="起草", verb="通过", by=by)
    must_have_come(effective_on, what="生效日期", field="effective_on")
    plan.status, plan.effective_on, plan.current = wanted, effective_on, version
    plan.save(update_fields=["status", "effective_on", "current"])
    note_plan_event(plan, "adopt", status=wanted, on=effective_on, version=version, by=by)
    journal.record("office.adopt_emergency_plan", plan, by=by, on=effective_on, revision=version.number)
    return plan
