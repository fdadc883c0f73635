"""增加任务: one thing to do, by whom and by when."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.office import entering_tasks, visibility_work
from gongkai.office.entering_tasks import TaskWords
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Drill, Task


@transaction.atomic
def add_task(plan_id: int, words: TaskWords, *, drill_id: int | None = None, by: Actor) -> Task:
    """Put a task into a breakdown; `drill_id` names the drill whose problem it answers.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    plan = locked(visibility_work.plans_of_year(by), plan_id, permission=ASSIGN, by=by)
    values = entering_tasks.checked(words, plan=plan, agency=plan.agency)
    entering_tasks.must_be_new(values["title"], plan=plan)
    task = entering_tasks.create(plan, values, by=by, drill=_drill(drill_id, plan.agency_id))
    journal.record("office.add_task", task, by=by, due=task.due_on, number=str(task.number))
    return task


def _drill(pk: int | None, agency_id: int) -> Drill | None:
    if pk is None:
        return None
    found = Drill.objects.filter(pk=pk, agency_id=agency_id).first()
    if found is None:
        raise Unknown
    return found
