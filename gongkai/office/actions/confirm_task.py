"""核实完成: another person than the one who handed it in says the task is done."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import states_rules, states_tasks, visibility_work
from gongkai.office.entering_tasks import note_task
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import TaskNoteKind


@transaction.atomic
def confirm_task(pk: int, *, note: str = "", by: Actor) -> Task:
    """Close the task on the day it was handed in, so that nobody is late because others were.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    task = locked(visibility_work.tasks(by), pk, permission=ASSIGN, by=by)
    states_tasks.must_allow("confirm", task)
    states_rules.must_be_other(task.handed_in_by_id, title=task.title, done="提交", verb="核实完成", by=by)
    said = plain.said(note, what="核实意见", most=1000, field="note")
    task.done_on, task.confirmed_by_id = task.handed_in_on, by.person_id
    states_tasks.move(task, "confirm", writing=["done_on", "confirmed_by"])
    note_task(task, TaskNoteKind.CONFIRMED, text=said, by=by)
    journal.record("office.confirm_task", task, by=by, on=task.done_on)
    return task
