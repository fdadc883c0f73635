"""延长试行: a trial goes on until a later day."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.office import states_rules, visibility_work
from gongkai.office.locking_work import ADOPT, locked
from gongkai.office.models import Rule
from gongkai.office.noting_rules import note_event
from gongkai.office.vocabulary_work import RuleStatus


@transaction.atomic
def extend_trial(pk: int, *, trial_until: date, reason: str, by: Actor) -> Rule:
    """Set a later last day for the trial, with the reason.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    rule = locked(visibility_work.rules(by), pk, permission=ADOPT, by=by)
    states_rules.must_allow(states_rules.RULES, "extend_trial", rule.status, title=rule.title)
    if rule.trial_until:
        must_follow(trial_until, after=(rule.trial_until, "原试行期满"), what="新的试行期满", field="trial_until")
    why = plain.needed(plain.one_line(reason), what="延长理由", most=300, field="reason")
    rule.trial_until = trial_until
    rule.save(update_fields=["trial_until"])
    note_event(rule, "extend_trial", status=RuleStatus.TRIAL, on=timezone.localdate(), note=why, by=by)
    journal.record("office.extend_trial", rule, by=by, to_on=trial_until, reason=why)
    return rule
