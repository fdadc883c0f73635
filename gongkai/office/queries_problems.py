"""What staff may see of a year's problems, and what a new breakdown can be made of."""

from django.db.models import Prefetch

from gongkai.accounts.actor import Actor
from gongkai.office import queries_tasks, visibility_work
from gongkai.office.displays_tasks import ProblemRow, TaskRow
from gongkai.office.entering_tasks import left_open
from gongkai.office.models import Task, TaskPlan, YearProblem
from gongkai.office.queries_tasks import JOINED


def problems(actor: Actor, agency_id: int, year: int, *, plan_id: int | None = None) -> list[ProblemRow]:
    """The problems a body found in a year, each with the tasks about it. Three queries."""
    found = visibility_work.problems(actor).filter(agency_id=agency_id, year=year)
    show = queries_tasks.shower(agency_id)
    lines = found.prefetch_related(Prefetch("tasks", Task.objects.select_related(*JOINED)))
    return [_row(one, [show(task) for task in one.tasks.all()], plan_id) for one in lines]


def left_over(plan: TaskPlan) -> list[TaskRow]:
    """The open tasks of earlier years that can be carried over into the breakdown."""
    show = queries_tasks.shower(plan.agency_id)
    return [show(one) for one in left_open(plan).select_related(*JOINED)]


def _row(one: YearProblem, tasks: list[TaskRow], plan_id: int | None) -> ProblemRow:
    return ProblemRow(one, tasks, any(task.plan_id == plan_id for task in tasks))
