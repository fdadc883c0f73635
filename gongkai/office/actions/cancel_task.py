"""取消任务: what need not be done after all, with the reason."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import states_tasks, visibility_work
from gongkai.office.entering_tasks import note_task
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import TaskNoteKind


@transaction.atomic
def cancel_task(pk: int, *, reason: str, by: Actor) -> Task:
    """Take the task off the list; it stays readable.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    task = locked(visibility_work.tasks(by), pk, permission=ASSIGN, by=by)
    states_tasks.must_allow("cancel", task)
    why = plain.needed(reason, what="取消理由", most=1000, field="reason")
    states_tasks.move(task, "cancel")
    note_task(task, TaskNoteKind.CANCELLED, text=why, by=by)
    journal.record("office.cancel_task", task, by=by)
    return task
