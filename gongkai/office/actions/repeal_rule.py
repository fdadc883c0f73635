"""废止制度: a rule no longer binds from a day on, and perhaps another takes its place."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.errors import NothingFound
from gongkai.office import states_rules, visibility_work
from gongkai.office.locking_work import ADOPT, locked
from gongkai.office.models import Rule
from gongkai.office.noting_rules import note_event
from gongkai.office.vocabulary_work import IN_FORCE, RuleStatus


@transaction.atomic
def repeal_rule(pk: int, *, repealed_on: date, reason: str, replaced_by_id: int | None = None, by: Actor) -> Rule:
    """End a rule, keeping every version of it readable.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    rule = locked(visibility_work.rules(by), pk, permission=ADOPT, by=by)
    states_rules.must_allow(states_rules.RULES, "repeal", rule.status, title=rule.title)
    after = (rule.adopted_on, "通过日期") if rule.adopted_on else None
    must_have_come(repealed_on, what="废止日期", field="repealed_on", after=after)
    why = plain.needed(plain.one_line(reason), what="废止理由", most=300, field="reason")
    rule.replaced_by = _successor(rule, replaced_by_id, by=by)
    rule.status, rule.repealed_on = RuleStatus.REPEALED, repealed_on
    rule.save(update_fields=["status", "repealed_on", "replaced_by"])
    note_event(rule, "repeal", status=RuleStatus.REPEALED, on=repealed_on, note=why, by=by)
    journal.record("office.repeal_rule", rule, by=by, on=repealed_on, reason=why)
    return rule


def _successor(rule: Rule, pk: int | None, *, by: Actor) -> Rule | None:
    if pk is None:
        return None
    others = visibility_work.rules(by).filter(status__in=IN_FORCE).exclude(pk=rule.pk)
    found = others.filter(pk=pk).first()
    if found is None:
        raise NothingFound(given=pk, what="制度", field="replaced_by_id")
    return found
