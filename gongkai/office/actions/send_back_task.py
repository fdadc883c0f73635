"""退回任务: what was handed in is not enough yet."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import states_tasks, visibility_work
from gongkai.office.actions.note_progress import NEARLY
from gongkai.office.entering_tasks import note_task
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import TaskNoteKind


@transaction.atomic
def send_back_task(pk: int, *, reason: str, by: Actor) -> Task:
    """Give the task back with what is missing.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    task = locked(visibility_work.tasks(by), pk, permission=ASSIGN, by=by)
    states_tasks.must_allow("send_back", task)
    why = plain.needed(reason, what="退回理由", most=1000, field="reason")
    task.percent, task.handed_in_on, task.handed_in_by = min(task.percent, NEARLY), None, None
    states_tasks.move(task, "send_back", writing=["percent", "handed_in_on", "handed_in_by"])
    note_task(task, TaskNoteKind.SENT_BACK, text=why, by=by)
    journal.record("office.send_back_task", task, by=by)
    return task
