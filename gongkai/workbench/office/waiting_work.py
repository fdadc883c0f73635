"""What of rules, tasks and plans waits for a person on the start page."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.office import queries_gaps, queries_plans, queries_rules, queries_tasks
from gongkai.office.displays_tasks import TaskRow
from gongkai.ui.saying import said
from gongkai.workbench.office.work_fields import ADOPT, ASSIGN, WRITE
from gongkai.workbench.waiting import Inbox, Waiting, joined


def own_tasks(actor: Actor, today: date) -> Inbox | None:
    """Tasks given to this person or to the person's section, late or due soon."""
    rows = queries_tasks.waiting(actor, today)
    if not rows:
        return None
    tone = "bad" if any(row.is_late for row in rows) else "soon"
    return Inbox(
        "own_tasks", _("我的任务"), tone, [_task(row) for row in rows], f"{reverse('workbench:tasks')}?mine=on"
    )


def tasks_to_confirm(actor: Actor, today: date) -> Inbox | None:
    """Tasks handed in by others."""
    if not actor.may(ASSIGN):
        return None
    rows = queries_tasks.to_confirm(actor, today)
    more = f"{reverse('workbench:tasks')}?state=handed_in"
    return Inbox("tasks_to_confirm", _("待我核实的任务"), "soon", [_task(row) for row in rows], more) if rows else None


def tasks_late(actor: Actor, today: date) -> Inbox | None:
    """Tasks past their day of the bodies this person assigns for."""
    if not actor.may(ASSIGN):
        return None
    rows = queries_tasks.late_below(actor, today)
    more = f"{reverse('workbench:tasks')}?state=late"
    return Inbox("tasks_late", _("逾期的任务"), "bad", [_task(row) for row in rows], more) if rows else None


def to_adopt(actor: Actor, today: date) -> Inbox | None:
    """Rules and plans written by others that wait for this person's word."""
    if not actor.may(ADOPT):
        return None
    rules = [
        Waiting(one.title, reverse("workbench:rule", args=[one.rule_id]), note=one.rule.agency.name)
        for one in queries_rules.to_adopt(actor)
    ]
    plans = [
        Waiting(one.plan.title, reverse("workbench:plan", args=[one.plan_id]), note=_("应急预案"))
        for one in queries_plans.to_adopt(actor)
    ]
    return Inbox("rules_to_adopt", _("待通过的制度和预案"), "soon", [*rules, *plans]) if rules or plans else None


def trials(actor: Actor, today: date) -> Inbox | None:
    """Trials that have run out or soon will."""
    if not actor.may(ADOPT):
        return None
    rows = [
        Waiting(
            row.title,
            reverse("workbench:rule", args=[row.id]),
            row.trial_until,
            note=row.agency_name,
            alarm=said(row.warnings[0]) if row.is_over and row.warnings else "",
        )
        for row in queries_rules.trials_to_decide(actor, today)
    ]
    return (
        Inbox("trials", _("试行期满的制度"), "soon", rows, f"{reverse('workbench:rules')}?status=over")
        if rows
        else None
    )


def drills(actor: Actor, today: date) -> Inbox | None:
    """Plans to be practised again."""
    if not actor.may(WRITE):
        return None
    rows = [
        Waiting(row.title, reverse("workbench:plan", args=[row.id]), row.drill_due_on, note=row.agency_name)
        for row in queries_plans.drills_due(actor, today)
    ]
    return Inbox("drills", _("应当演练的预案"), "info", rows, reverse("workbench:plans")) if rows else None


def gaps_asked(actor: Actor, today: date) -> Inbox | None:
    """What bodies below ask of this person's body."""
    if not actor.may(WRITE):
        return None
    rows = [
        Waiting(
            row.title,
            reverse("workbench:gap", args=[row.id]),
            note=joined(row.agency_name, _("%(day)s请示") % {"day": f"{row.last_on:%Y-%m-%d}"}),
            alarm=_("久未答复") if row.is_late else "",
        )
        for row in queries_gaps.asked_of_us(actor)
    ]
    return Inbox("gaps_asked", _("下级请示的缺项"), "soon", rows, reverse("workbench:gaps")) if rows else None


INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = (
    own_tasks,
    tasks_to_confirm,
    to_adopt,
    tasks_late,
    trials,
    gaps_asked,
    drills,
)


def _task(row: TaskRow) -> Waiting:
    note = joined(row.agency_name, row.who)
    return Waiting(row.title, reverse("workbench:task", args=[row.id]), row.due_on, note=note)
