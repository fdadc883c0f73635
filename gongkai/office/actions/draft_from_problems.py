"""由问题生成任务: the problems ticked become tasks of the next year's breakdown."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.law.sentences import say
from gongkai.office import entering_tasks, visibility_work
from gongkai.office.entering_tasks import free_title
from gongkai.office.errors_work import NothingTicked
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import Task, YearProblem
from gongkai.office.vocabulary_work import ProblemSource, TaskSource


@transaction.atomic
def draft_from_problems(plan_id: int, *, problem_ids: Collection[int], due_on: date, by: Actor) -> list[Task]:
    """One task for each problem ticked that the plan does not answer yet, named by its measure, or else by itself.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    plan = locked(visibility_work.plans_of_year(by), plan_id, permission=ASSIGN, by=by)
    start = date(plan.year, 1, 1)
    entering_tasks.must_be_possible(start, due_on, year=plan.year)
    found = YearProblem.objects.filter(pk__in=problem_ids, agency_id=plan.agency_id, year__lt=plan.year)
    open_ones = list(found.exclude(tasks__plan=plan))
    if not open_ones:
        raise NothingTicked(what="问题")
    taken = set(plan.tasks.values_list("title", flat=True))
    made = []
    for problem in open_ones:
        title = free_title(problem.measure or problem.text, taken)
        taken.add(title)
        values = {
            "title": title,
            "requirement": problem.measure,
            "source": TaskSource.PROBLEM,
            "source_words": _source_of(problem),
            "starts_on": start,
            "due_on": due_on,
        }
        made.append(entering_tasks.create(plan, values, by=by, problem=problem))
    journal.record("office.draft_from_problems", plan, by=by, count=len(made))
    return made


def _source_of(problem: YearProblem) -> str:
    source = ProblemSource(problem.source).label
    return say("{year}年{source}：{given}", year=problem.year, source=source, given=problem.text)[:500]
