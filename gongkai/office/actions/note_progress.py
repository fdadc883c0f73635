"""登记进展: how far a task has come, with evidence."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie
from gongkai.office import states_tasks
from gongkai.office.entering_rules import Papers
from gongkai.office.entering_tasks import must_be_issued, note_task
from gongkai.office.errors_work import NoProgressThere
from gongkai.office.locking_task import doable
from gongkai.office.models import Task, TaskFile
from gongkai.office.vocabulary_work import TaskNoteKind

NEARLY = 99  # all of it is said by handing in


@transaction.atomic
def note_progress(pk: int, *, text: str, percent: int, papers: Papers = (), by: Actor) -> Task:
    """Keep what has been done and how much of the whole that is; the first note begins the task.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    task = doable(pk, by=by)
    states_tasks.must_allow("note_progress", task)
    must_be_issued(task)
    said = plain.said(text, what="进展", most=1000, field="text")
    if not said and not papers:
        raise NoProgressThere(field="text")
    task.percent = must_lie(percent, most=NEARLY, what="进度", field="percent")
    states_tasks.move(task, "note_progress", writing=["percent"])
    note_task(task, TaskNoteKind.PROGRESS, text=said, percent=percent, by=by)
    for name, paper in papers:
        attach(TaskFile, paper, name=name, by=by, task=task)
    journal.record("office.note_progress", task, by=by, count=len(papers))
    return task
