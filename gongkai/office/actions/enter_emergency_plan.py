"""登记应急预案: a draft with its first version and the people to call."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_plans
from gongkai.office.entering_plans import PlanWords
from gongkai.office.entering_rules import Papers
from gongkai.office.errors_work import TitleTaken
from gongkai.office.locking_work import body
from gongkai.office.models import EmergencyPlan, PlanContact
from gongkai.office.vocabulary_work import PlanKind


@transaction.atomic
def enter_emergency_plan(
    agency_id: int, words: PlanWords, *, contacts: str = "", papers: Papers = (), by: Actor
) -> EmergencyPlan:
    """Keep a new plan as a draft; it binds when somebody else has it adopted.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    agency = body(agency_id, by=by)
    title = entering_plans.title_of(words)
    if EmergencyPlan.objects.filter(agency=agency, title=title).exists():
        raise TitleTaken(agency=agency.name, given=title, what="预案", field="title")
    plan = EmergencyPlan.objects.create(
        agency=agency, kind=PlanKind(words.kind), title=title, entered_by_id=by.person_id, entered_at=timezone.now()
    )
    PlanContact.objects.bulk_create(entering_plans.contacts_of(contacts, plan))
    version = entering_plans.write_version(plan, words, papers, by=by)
    journal.record("office.enter_emergency_plan", plan, by=by, revision=version.number)
    return plan
