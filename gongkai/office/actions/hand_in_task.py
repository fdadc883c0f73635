"""提交办结: the person says the task is done, with the evidence."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import states_tasks
from gongkai.office.entering_rules import Papers
from gongkai.office.entering_tasks import must_be_issued, note_task
from gongkai.office.locking_task import doable
from gongkai.office.models import Task, TaskFile
from gongkai.office.vocabulary_work import TaskNoteKind


@transaction.atomic
def hand_in_task(pk: int, *, text: str, papers: Papers = (), by: Actor) -> Task:
    """Hand the task in; it waits for another person to confirm it.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    task = doable(pk, by=by)
    states_tasks.must_allow("hand_in", task)
    must_be_issued(task)
    said = plain.needed(text, what="完成情况", most=1000, field="text")
    for name, paper in papers:
        attach(TaskFile, paper, name=name, by=by, task=task)
    task.percent, task.handed_in_on, task.handed_in_by_id = 100, timezone.localdate(), by.person_id
    states_tasks.move(task, "hand_in", writing=["percent", "handed_in_on", "handed_in_by"])
    note_task(task, TaskNoteKind.HANDED_IN, text=said, percent=100, by=by)
    journal.record("office.hand_in_task", task, by=by, on=task.handed_in_on, count=len(papers))
    return task
