"""重新办理: a task closed too early, or cancelled by mistake, is taken up again."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import states_tasks, visibility_work
from gongkai.office.actions.note_progress import NEARLY
from gongkai.office.entering_tasks import note_task
from gongkai.office.errors_work import CarriedOn
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import TaskNoteKind


@transaction.atomic
def reopen_task(pk: int, *, reason: str, by: Actor) -> Task:
    """Take the task up again, with the reason.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    task = locked(visibility_work.tasks(by), pk, permission=ASSIGN, by=by)
    states_tasks.must_allow("reopen", task)
    onward = Task.objects.select_related("plan").filter(carried_from=task).first()
    if onward:
        raise CarriedOn(title=task.title, plan=onward.plan.title)
    why = plain.needed(reason, what="重新办理的理由", most=1000, field="reason")
    task.percent, task.done_on, task.confirmed_by = min(task.percent, NEARLY), None, None
    task.handed_in_on, task.handed_in_by = None, None
    states_tasks.move(task, "reopen", writing=["percent", "done_on", "confirmed_by", "handed_in_on", "handed_in_by"])
    note_task(task, TaskNoteKind.REOPENED, text=why, by=by)
    journal.record("office.reopen_task", task, by=by)
    return task
