"""What lists and pages of tasks and breakdowns show to staff."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.office.models import Task, TaskFile, TaskNote, TaskPlan, YearProblem
from gongkai.office.vocabulary_work import TaskSource, TaskState

LATE, SOON, OPEN = "late", "soon", "open_ones"


@dataclass(frozen=True)
class TaskFilters:
    """What the list is narrowed to; `state` may also be `late`, `soon` or `open_ones`."""

    q: str = ""
    agency_id: int | None = None
    year: int | None = None
    state: str = ""
    source: str = ""
    mine: bool = False


@dataclass(frozen=True)
class TaskRow:
    """One line of the list."""

    id: int
    plan_id: int
    year: int
    agency_id: int
    agency_name: str
    number: int
    title: str
    requirement: str
    source: TaskSource
    source_words: str
    section_name: str
    person_name: str
    starts_on: date
    due_on: date
    done_on: date | None
    state: TaskState
    percent: int
    is_late: bool
    is_soon: bool
    is_carried: bool
    is_issued: bool

    @property
    def who(self) -> str:
        """Who answers for it."""
        return " · ".join(name for name in (self.section_name, self.person_name) if name)


@dataclass(frozen=True)
class Tally:
    """How many tasks of a breakdown stand where; the cancelled ones are not part of `total`."""

    total: int = 0
    done: int = 0
    handed_in: int = 0
    doing: int = 0
    todo: int = 0
    late: int = 0
    cancelled: int = 0

    @property
    def percent(self) -> int:
        """Whole percent done, rounded down so that all of it means all of it."""
        return self.done * 100 // self.total if self.total else 0


@dataclass(frozen=True)
class PlanRow:
    """One breakdown in the list of years."""

    id: int
    agency_id: int
    agency_name: str
    year: int
    title: str
    issued_on: date | None
    tally: Tally


@dataclass(frozen=True)
class PlanView:
    """A breakdown with its tasks."""

    plan: TaskPlan
    tasks: Sequence[TaskRow]
    tally: Tally
    may: Mapping[str, bool]


@dataclass(frozen=True)
class TaskView:
    """Everything the page of a task shows."""

    row: TaskRow
    task: Task
    notes: Sequence[TaskNote]
    files: Sequence[TaskFile]
    may: Mapping[str, bool]


@dataclass(frozen=True)
class ProblemRow:
    """A problem and the tasks that answer it."""

    problem: YearProblem
    tasks: Sequence[TaskRow]
    in_plan: bool  # the plan asked about already has a task for it

    @property
    def is_answered(self) -> bool:
        """Whether every task about it is done, and there is one."""
        counted = [task for task in self.tasks if task.state is not TaskState.CANCELLED]
        return bool(counted) and all(task.state is TaskState.DONE for task in counted)
