"""调整期限: another due day for several tasks at once."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import entering_tasks, states_tasks, visibility_work
from gongkai.office.entering_tasks import note_task
from gongkai.office.errors_work import NothingTicked
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import TaskNoteKind


@transaction.atomic
def move_due(plan_id: int, *, task_ids: Collection[int], due_on: date, reason: str, by: Actor) -> list[Task]:
    """Give all the tasks ticked one due day, or none of them when one cannot have it.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    plan = locked(visibility_work.plans_of_year(by), plan_id, permission=ASSIGN, by=by)
    tasks = list(plan.tasks.select_for_update().filter(pk__in=task_ids).order_by("number"))
    if not tasks:
        raise NothingTicked(what="任务")
    why = plain.needed(plain.one_line(reason), what="调整理由", most=300, field="reason")
    for task in tasks:
        states_tasks.must_allow("move_due", task)
        entering_tasks.must_be_possible(task.starts_on, due_on, year=plan.year)
        note_task(task, TaskNoteKind.DUE_MOVED, text=f"{task.due_on:%Y-%m-%d} → {due_on:%Y-%m-%d} {why}", by=by)
    Task.objects.filter(pk__in=[task.pk for task in tasks]).update(due_on=due_on)
    journal.record("office.move_due", plan, by=by, due=due_on, count=len(tasks), reason=why)
    return tasks
