"""What is entered about a task: tidied, possible, and given to somebody of the body."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.entry import plain
from gongkai.office.errors_work import DueBeforeStart, DueElsewhere, NotIssued, TitleTaken
from gongkai.office.locking_work import person_of, section_of
from gongkai.office.models import Task, TaskNote, TaskPlan
from gongkai.office.states_tasks import WORKING
from gongkai.office.vocabulary_work import TaskNoteKind, TaskSource

LAST_MONTH_AFTER = 3  # a plan's tasks end in its year or the first quarter after it


@dataclass(frozen=True)
class TaskWords:
    """A task as it is typed."""

    title: str
    due_on: date
    starts_on: date | None = None  # none: the first day of the plan's year
    requirement: str = ""
    source: TaskSource = TaskSource.OTHER
    source_words: str = ""
    section_id: int | None = None
    person_id: int | None = None


def checked(words: TaskWords, *, plan: TaskPlan, agency: Agency) -> dict[str, Any]:
    """The columns of the task."""
    starts_on = words.starts_on or date(plan.year, 1, 1)
    must_be_possible(starts_on, words.due_on, year=plan.year)
    person = person_of(words.person_id, agency=agency)
    section = section_of(words.section_id, agency=agency)
    return {
        "title": plain.needed(plain.one_line(words.title), what="任务", most=200, field="title"),
        "requirement": plain.said(words.requirement, what="要求和措施", most=1000, field="requirement"),
        "source": TaskSource(words.source),
        "source_words": plain.said(plain.one_line(words.source_words), what="来源说明", most=500, field="source_words"),
        "section": section or (person.section if person else None),
        "person": person,
        "starts_on": starts_on,
        "due_on": words.due_on,
    }


def must_be_possible(starts_on: date, due_on: date, *, year: int) -> None:
    """Refuse days in the wrong order, or far from the plan's year."""
    if due_on < starts_on:
        raise DueBeforeStart(given=due_on, start=starts_on, field="due_on")
    if not date(year, 1, 1) <= due_on <= date(year + 1, LAST_MONTH_AFTER, 31):
        raise DueElsewhere(given=due_on, year=year, field="due_on")


def must_be_new(title: str, *, plan: TaskPlan, own: Task | None = None) -> None:
    """Refuse a second task of one plan under one name; the plan is held."""
    if plan.tasks.filter(title=title).exclude(pk=own.pk if own else 0).exists():
        raise TitleTaken(agency=plan.title, given=title, what="任务", field="title")


def create(plan: TaskPlan, values: dict[str, Any], *, by: Actor, note: str = "", **more: Any) -> Task:
    """The next task of the plan, which is held."""
    last = plan.tasks.aggregate(last=Max("number"))["last"] or 0
    task = Task.objects.create(plan=plan, agency_id=plan.agency_id, number=last + 1, **values, **more)
    note_task(task, TaskNoteKind.ASSIGNED, text=note, by=by)
    return task


def note_task(task: Task, kind: TaskNoteKind, *, text: str = "", percent: int | None = None, by: Actor) -> None:
    """Add a line to the task's story."""
    TaskNote.objects.create(task=task, kind=kind, text=text, percent=percent, by_id=by.person_id, at=timezone.now())


def must_be_issued(task: Task) -> None:
    """Refuse work on a task of a plan that is still being drawn up."""
    if task.plan.issued_on is None:
        raise NotIssued(title=task.title)


def left_open(plan: TaskPlan) -> QuerySet[Task]:
    """The tasks of earlier years still open and not carried over yet."""
    rows = Task.objects.filter(agency_id=plan.agency_id, plan__year__lt=plan.year, state__in=WORKING)
    return (
        rows.filter(carried_to=None)
        .select_related("plan", "section", "person", "problem")
        .order_by("plan__year", "number")
    )


def free_title(title: str, taken: Iterable[str]) -> str:
    """The name, or the name with a number where it is taken."""
    used, short = set(taken), title[:190]
    if short not in used:
        return short
    return next(name for n in range(2, 1000) if (name := f"{short}（{n}）") not in used)
