"""修改任务: what is to be done, by whom, by when."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_tasks, states_tasks, visibility_work
from gongkai.office.entering_tasks import TaskWords, note_task
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Task, TaskPlan
from gongkai.office.vocabulary_work import TaskNoteKind


@transaction.atomic
def amend_task(pk: int, words: TaskWords, *, by: Actor) -> Task:
    """Change an open task; the journal names the fields, the task's story says when its due day moved.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    task = locked(visibility_work.tasks(by), pk, permission=ASSIGN, by=by)
    states_tasks.must_allow("amend", task)
    plan = TaskPlan.objects.select_for_update().select_related("agency").get(pk=task.plan_id)
    values = entering_tasks.checked(words, plan=plan, agency=plan.agency)
    entering_tasks.must_be_new(values["title"], plan=plan, own=task)
    changed = [name for name, value in values.items() if getattr(task, name) != value]
    if not changed:
        return task
    before = task.due_on
    for name in changed:
        setattr(task, name, values[name])
    task.save(update_fields=changed)
    if "due_on" in changed:
        note_task(task, TaskNoteKind.DUE_MOVED, text=f"{before:%Y-%m-%d} → {task.due_on:%Y-%m-%d}", by=by)
    journal.record("office.amend_task", task, by=by, changed=changed)
    return task
