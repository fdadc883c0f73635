"""销号: the rule is there now, or need not be."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.errors import NothingFound
from gongkai.office import states_rules, visibility_work
from gongkai.office.entering_gaps import last_step_on, note_gap_step
from gongkai.office.errors_work import RuleNotAdopted
from gongkai.office.locking_work import WRITE, locked
from gongkai.office.models import Gap, Rule
from gongkai.office.vocabulary_work import IN_FORCE, GapState, GapStepKind, RuleStatus


@transaction.atomic
def close_gap(pk: int, *, closed_on: date, note: str, rule_id: int | None = None, by: Actor) -> Gap:
    """Close the gap with the rule that fills it, or with a word why none is needed.

    Law: Regulation 2019, Arts. 17, 46; Regulation 2008, Arts. 14, 29.
    """
    gap = locked(visibility_work.gaps(by), pk, permission=WRITE, by=by)
    states_rules.must_allow(states_rules.GAPS, "close", gap.state, title=gap.title)
    must_have_come(closed_on, what="销号日期", field="closed_on", after=(last_step_on(gap), "上一步的日期"))
    words = plain.needed(plain.one_line(note), what="销号说明", most=500, field="note")
    gap.rule = _rule(rule_id, by=by)
    gap.state, gap.closed_on = GapState.CLOSED, closed_on
    gap.save(update_fields=["state", "closed_on", "rule"])
    note_gap_step(gap, GapStepKind.CLOSED, on=closed_on, text=words, by=by)
    journal.record("office.close_gap", gap, by=by, on=closed_on)
    return gap


def _rule(pk: int | None, *, by: Actor) -> Rule | None:
    if pk is None:
        return None
    found = visibility_work.rules(by).filter(pk=pk).first()
    if found is None:
        raise NothingFound(given=pk, what="制度", field="rule_id")
    if found.status not in IN_FORCE:
        raise RuleNotAdopted(given=found.title, status=RuleStatus(found.status).label, field="rule_id")
    return found
