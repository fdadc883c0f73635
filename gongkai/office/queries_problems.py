"""What staff may see of a year's problems, and what a new breakdown can be made of."""

from dataclasses import dataclass

from django.db.models import Prefetch

from gongkai.accounts.actor import Actor
from gongkai.office import queries_tasks, visibility_work
from gongkai.office.displays_tasks import ProblemRow, TaskRow
from gongkai.office.entering_tasks import left_open
from gongkai.office.models import Task, TaskPlan, YearProblem
from gongkai.office.queries_tasks import JOINED


@dataclass(frozen=True)
class Inherited:
    """What earlier years left for a breakdown to take up."""

    problems: list[ProblemRow]
    left_over: list[TaskRow]


def inherited(actor: Actor, plan: TaskPlan) -> Inherited:
    """The problems the body found the year before, each with its tasks, and the open tasks of earlier years. Four queries."""
    show = queries_tasks.shower(plan.agency_id)
    found = visibility_work.problems(actor).filter(agency_id=plan.agency_id, year=plan.year - 1)
    lines = found.prefetch_related(Prefetch("tasks", Task.objects.select_related(*JOINED)))
    problems = [_row(one, [show(task) for task in one.tasks.all()], plan.pk) for one in lines]
    return Inherited(problems, [show(one) for one in left_open(plan).select_related(*JOINED)])


def _row(one: YearProblem, tasks: list[TaskRow], plan_id: int) -> ProblemRow:
    return ProblemRow(one, tasks, any(task.plan_id == plan_id for task in tasks))
