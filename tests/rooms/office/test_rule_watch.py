"""What strikes about a rule, the checklist, who may know of a rule, and what the public sees."""

from datetime import date

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Duty
from gongkai.office import clock_work, public_work, queries_rules, queries_tasks
from gongkai.office.actions.repeal_rule import repeal_rule
from gongkai.office.counting_work import rules_in_force, tasks_due
from gongkai.office.displays_rules import RuleFilters
from gongkai.office.rule_watch import claimed_by, warnings
from gongkai.office.vocabulary_work import Audience, Cycle, RuleKind, RuleStatus
from tests.factories import make_actor, make_agency
from tests.rooms.office.work import adopted_rule, again, make_desk, make_rule, make_task

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def said(rule, *, days=60):
    """The warnings as plain sentences."""
    return [str(one) for one in warnings(rule, rule.versions.last(), today=TODAY, trial_days=days)]


def test_a_draft_is_not_counted_and_a_trial_ends():
    desk = make_desk()
    assert said(make_rule(desk)) == ["这是草案，还没有通过，不计入已经建立的制度。"]
    over = adopted_rule(desk, status=RuleStatus.TRIAL, trial_until=date(2026, 11, 22))
    assert said(over) == ["试行期已于2026-11-22届满。请转为正式、延长试行或者废止。"]
    soon = adopted_rule(desk, status=RuleStatus.TRIAL, trial_until=date(2026, 12, 3))
    assert "还有10天" in said(soon)[0]
    assert said(soon, days=5) == []


def test_names_that_contradict_the_status_or_the_law():
    desk = make_desk()
    assert "名称中写有“试行”，状态却是“正式”" in said(adopted_rule(desk, title="考核办法（试行）"))[0]
    assert "应为“依申请公开”" in said(adopted_rule(desk, title="已申请公开问题预案"))[0]


def test_a_scheme_lists_as_many_items_as_it_claims():
    desk = make_desk()
    short = adopted_rule(desk, kind=RuleKind.SCHEME, title="八公开制度", items="职责\n依据")
    assert said(short) == ["名称所称的项目有8项，列出的有2项。请逐项列明。"]
    assert claimed_by("十公开") == 10 and claimed_by("12项公开") == 12 and claimed_by("主动公开制度") is None


def test_a_detail_of_a_repealed_rule_says_so():
    desk = make_desk()
    above = adopted_rule(desk)
    detail = adopted_rule(desk, implements_id=above.pk)
    repeal_rule(above.pk, repealed_on=date(2026, 9, 1), reason="重发", by=desk.principal)
    assert "已于2026-09-01废止" in said(again(detail))[0]


def test_the_checklist_takes_the_most_binding_rule_and_no_draft():
    desk = make_desk()
    make_rule(desk, kind=RuleKind.ASSESSMENT)
    make_rule(desk)
    rule = adopted_rule(desk)
    row = queries_rules.checklists(desk.reader)[0]
    assert (row.there, row.drafts, row.missing) == (1, 1, 8)
    assert row.items[0].rule.id == rule.pk


def test_superiors_rules_bind_below_and_drafts_stay_at_home():
    county = make_desk()
    below = make_desk(make_agency(parent=county.agency))
    draft, binding = make_rule(county), adopted_rule(county)
    shown = [row.id for row in queries_rules.rules(below.reader, RuleFilters()).rows]
    assert binding.pk in shown and draft.pk not in shown
    assert queries_rules.rule(below.reader, binding.pk).may["revise"] is False
    for pk in (draft.pk, 10**9):
        with pytest.raises(Unknown):
            queries_rules.rule(below.reader, pk)
    assert queries_rules.rule(SYSTEM, draft.pk).rule == draft


def test_whoever_oversees_everything_sees_everything():
    county = make_desk()
    below = make_desk(make_agency(parent=county.agency))
    over = make_actor(county.agency, Duty.OVERSEE, branch=True)
    rule, task = make_rule(below), make_task(below)
    assert queries_rules.rule(over, rule.pk).rule == rule
    assert queries_tasks.task(over, task.pk).task == task
    assert over.scope("office.read").everything


def test_the_public_sees_what_was_adopted_for_it_and_nothing_else():
    desk = make_desk()
    shown = adopted_rule(desk, audience=Audience.PUBLIC)
    for hidden in (adopted_rule(desk), make_rule(desk)):
        with pytest.raises(Unknown):
            public_work.rule(hidden.pk)
    assert [row.id for row in public_work.rules().rows] == [shown.pk]


def test_what_other_rooms_count():
    desk = make_desk()
    make_rule(desk)
    rule, task = adopted_rule(desk), make_task(desk)
    assert list(rules_in_force(date(2026, 3, 2))) == [rule]
    assert list(rules_in_force(date(2026, 3, 1))) == []
    assert list(tasks_due(date(2026, 6, 30), date(2026, 6, 30))) == [task]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
        (date(9999, 12, 31), 1, date(9999, 12, 31)),
    ],
)
def test_months_later(day, months, later):
    assert clock_work.months_after(day, months) == later


def test_a_column_counts_from_what_was_published_or_from_the_duty():
    since = date(2026, 1, 1)
    assert clock_work.next_update(None, Cycle.WEEKLY, since=since) == date(2026, 1, 8)
    assert clock_work.next_update(date(2025, 6, 1), Cycle.QUARTERLY, since=since) == date(2026, 4, 1)
    assert clock_work.next_update(date(2026, 5, 6), Cycle.YEARLY, since=since) == date(2027, 5, 6)
