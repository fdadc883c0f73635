"""转为正式: a rule on trial or for the time being becomes definitive, or a trial is kept for the time being."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office import states_rules, visibility_work
from gongkai.office.errors_work import NothingNew
from gongkai.office.locking_work import ADOPT, locked
from gongkai.office.models import Rule
from gongkai.office.noting_rules import note_event
from gongkai.office.vocabulary_work import RuleStatus


@transaction.atomic
def confirm_rule(pk: int, *, on: date, status: RuleStatus = RuleStatus.FORMAL, note: str = "", by: Actor) -> Rule:
    """Make the rule 正式 (or 暂行) as it stands; its text does not change.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    rule = locked(visibility_work.rules(by), pk, permission=ADOPT, by=by)
    wanted = RuleStatus(status)
    if rule.status == wanted:
        raise NothingNew(title=rule.title)
    states_rules.must_allow(states_rules.RULES, "confirm", rule.status, title=rule.title, to=wanted)
    after = (rule.adopted_on, "通过日期") if rule.adopted_on else None
    must_have_come(on, what="转为正式的日期", field="on", after=after)
    said = plain.said(plain.one_line(note), what="说明", most=300, field="note")
    rule.status, rule.trial_until = wanted, None
    rule.save(update_fields=["status", "trial_until"])
    note_event(rule, "confirm", status=wanted, on=on, note=said, by=by)
    journal.record("office.confirm_rule", rule, by=by, stage=wanted.label, on=on)
    return rule
