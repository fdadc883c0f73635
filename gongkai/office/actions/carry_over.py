"""结转任务: what last year's breakdown left open goes on in this year's."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.law.sentences import say
from gongkai.office import entering_tasks, states_tasks, visibility_work
from gongkai.office.entering_tasks import free_title, left_open, note_task
from gongkai.office.errors_work import NothingTicked
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import TaskNoteKind, TaskSource


@transaction.atomic
def carry_over(plan_id: int, *, task_ids: Collection[int], due_on: date, by: Actor) -> list[Task]:
    """One task in this plan for each open task ticked of earlier years; the old one ends there and points here.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    plan = locked(visibility_work.plans_of_year(by), plan_id, permission=ASSIGN, by=by)
    start = date(plan.year, 1, 1)
    entering_tasks.must_be_possible(start, due_on, year=plan.year)
    old = left_open(plan).select_for_update(of=("self",)).filter(pk__in=task_ids)
    taken = set(plan.tasks.values_list("title", flat=True))
    made = []
    for task in old:
        title = free_title(task.title, taken)
        taken.add(title)
        made.append(entering_tasks.create(plan, _again(task, title, start, due_on), by=by, carried_from=task))
        states_tasks.move(task, "carry_over")
        note_task(task, TaskNoteKind.CANCELLED, text=say("结转到{plan}", plan=plan.title), by=by)
    if not made:
        raise NothingTicked(what="任务")
    journal.record("office.carry_over", plan, by=by, count=len(made))
    return made


def _again(task: Task, title: str, start: date, due_on: date) -> dict[str, object]:
    return {
        "title": title,
        "requirement": task.requirement,
        "source": TaskSource.CARRIED,
        "source_words": task.source_words or str(task.plan),
        "problem": task.problem,
        "section": task.section,
        "person": task.person,
        "percent": task.percent if task.percent < 100 else 99,
        "starts_on": start,
        "due_on": due_on,
    }
