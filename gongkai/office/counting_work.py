"""Rules, tasks, drills and gaps as other rooms count them, whoever asks; and how last year's problems were answered.

Nobody's duties narrow these: a report counts every record of its bodies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from gongkai.office.models import Drill, Gap, Rule, Task, YearProblem
from gongkai.office.vocabulary_work import ProblemSource, RuleStatus, TaskState


@dataclass(frozen=True)
class Answered:
    """A problem of last year beside this year's tasks about it."""

    text: str
    measure: str
    source_label: str
    tasks: Sequence[str]
    done: int

    @property
    def is_answered(self) -> bool:
        """Whether there is a task about it and every one is done."""
        return bool(self.tasks) and self.done == len(self.tasks)


def rules_adopted(from_on: date, to_on: date) -> QuerySet[Rule]:
    """The rules adopted in a span; drafts are none."""
    return Rule.objects.filter(adopted_on__range=(from_on, to_on))


def rules_in_force(on: date) -> QuerySet[Rule]:
    """The rules that bound on a day: adopted and begun, not yet repealed, no drafts."""
    begun = Rule.objects.filter(effective_on__lte=on).exclude(status=RuleStatus.DRAFT)
    return begun.filter(Q(repealed_on=None) | Q(repealed_on__gt=on))


def tasks_due(from_on: date, to_on: date) -> QuerySet[Task]:
    """The tasks of issued breakdowns that fell due in a span, without those cancelled."""
    due = Task.objects.filter(due_on__range=(from_on, to_on), plan__issued_on__isnull=False)
    return due.exclude(state=TaskState.CANCELLED)


def drills_held(from_on: date, to_on: date) -> QuerySet[Drill]:
    """The drills held in a span."""
    return Drill.objects.filter(held_on__range=(from_on, to_on))


def gaps_open(on: date) -> QuerySet[Gap]:
    """The missing rules known and not closed on a day."""
    return Gap.objects.filter(Q(closed_on=None) | Q(closed_on__gt=on), found_on__lte=on)


def problems_answered(agency_id: int, year: int) -> list[Answered]:
    """The problems found in the year before, each with the year's tasks about it. Two queries.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    found = YearProblem.objects.filter(agency_id=agency_id, year=year - 1).prefetch_related("tasks__plan")
    return [_answered(problem, year) for problem in found]


def _answered(problem: YearProblem, year: int) -> Answered:
    mine = [task for task in problem.tasks.all() if task.plan.year == year and not _is_off(task)]
    return Answered(
        problem.text,
        problem.measure,
        ProblemSource(problem.source).label,
        [task.title for task in mine],
        sum(task.state == TaskState.DONE for task in mine),
    )


def _is_off(task: Task) -> bool:
    return task.state == TaskState.CANCELLED
