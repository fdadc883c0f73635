"""下达任务分解表: from now on its tasks wait for their people."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.office import visibility_work
from gongkai.office.errors_work import IssuedAlready, NoTasks, Unassigned
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import TaskPlan
from gongkai.office.vocabulary_work import OPEN_TASKS

NAMED = 3  # tasks named in the refusal


@transaction.atomic
def issue_plan(pk: int, *, issued_on: date | None = None, by: Actor) -> TaskPlan:
    """Hand the breakdown to the sections; every task must have somebody who answers for it.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    plan = locked(visibility_work.plans_of_year(by), pk, permission=ASSIGN, by=by)
    if plan.issued_on:
        raise IssuedAlready(title=plan.title, on=plan.issued_on)
    _must_be_assigned(plan)
    day = issued_on or timezone.localdate()
    must_have_come(day, what="下达日期", field="issued_on")
    plan.issued_on, plan.issued_by_id = day, by.person_id
    plan.save(update_fields=["issued_on", "issued_by"])
    journal.record("office.issue_plan", plan, by=by, on=day, count=plan.tasks.count())
    return plan


def _must_be_assigned(plan: TaskPlan) -> None:
    if not plan.tasks.exists():
        raise NoTasks(title=plan.title)
    free = list(plan.tasks.filter(section=None, person=None, state__in=OPEN_TASKS))
    if free:
        raise Unassigned(count=len(free), names="、".join(f"“{one.title}”" for one in free[:NAMED]))
