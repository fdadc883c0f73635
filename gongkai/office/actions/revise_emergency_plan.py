"""修订应急预案: the next version; the one in force stays so until the new one is adopted."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import locked_in_use
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import entering_plans, states_rules, visibility_work
from gongkai.office.entering_plans import PlanWords
from gongkai.office.entering_rules import Papers
from gongkai.office.errors_work import TitleTaken
from gongkai.office.locking_work import WRITE, locked
from gongkai.office.models import EmergencyPlan
from gongkai.office.vocabulary_work import PlanKind


@transaction.atomic
def revise_emergency_plan(pk: int, words: PlanWords, *, papers: Papers = (), by: Actor) -> EmergencyPlan:
    """Write the next version with a note of what changed.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    plan = locked(visibility_work.plans(by), pk, permission=WRITE, by=by)
    states_rules.must_allow(states_rules.RULES, "revise", plan.status, title=plan.title)
    plain.needed(words.note, what="修订说明", most=300, field="note")
    agency, title = locked_in_use(plan.agency_id), entering_plans.title_of(words)
    if EmergencyPlan.objects.filter(agency=agency, title=title).exclude(pk=plan.pk).exists():
        raise TitleTaken(agency=agency.name, given=title, what="预案", field="title")
    plan.kind, plan.title = PlanKind(words.kind), title
    plan.save(update_fields=["kind", "title"])
    version = entering_plans.write_version(plan, words, papers, by=by)
    journal.record("office.revise_emergency_plan", plan, by=by, revision=version.number, note=version.note)
    return plan
