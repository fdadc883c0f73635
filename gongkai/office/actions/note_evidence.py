"""登记执行情况: a sign that a rule is used."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office import states_rules, visibility_work
from gongkai.office.addresses import said_address
from gongkai.office.locking_work import WRITE, locked
from gongkai.office.models import Rule, RuleEvidence


@transaction.atomic
def note_evidence(pk: int, *, on: date, what: str, address: str = "", by: Actor) -> Rule:
    """Keep when and how the rule was applied, with an address to look it up where there is one.

    Law: Regulation 2019, Arts. 17, 46; Regulation 2008, Arts. 14, 29.
    """
    rule = locked(visibility_work.rules(by), pk, permission=WRITE, by=by)
    states_rules.must_allow(states_rules.RULES, "note_evidence", rule.status, title=rule.title)
    must_have_come(on, what="日期", field="on", after=(rule.effective_on, "施行日期") if rule.effective_on else None)
    row = RuleEvidence.objects.create(
        rule=rule,
        on=on,
        what=plain.needed(plain.one_line(what), what="执行情况", most=300, field="what"),
        address=said_address(address),
        noted_by_id=by.person_id,
        noted_at=timezone.now(),
    )
    journal.record("office.note_evidence", rule, by=by, on=row.on)
    return rule
