"""建立任务分解表: the breakdown of a body for a year, still empty."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office.errors_work import PlanThere, YearOutOfReach
from gongkai.office.locking_work import ASSIGN, body
from gongkai.office.models import TaskPlan

FIRST_YEAR = 2008


@transaction.atomic
def open_plan(agency_id: int, *, year: int, title: str = "", basis: str = "", by: Actor) -> TaskPlan:
    """Begin the breakdown of a year; there is one for a body and a year.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    agency = body(agency_id, permission=ASSIGN, by=by)
    last = timezone.localdate().year + 1
    if not FIRST_YEAR <= year <= last:
        raise YearOutOfReach(given=year, first=FIRST_YEAR, last=last, field="year")
    if TaskPlan.objects.filter(agency=agency, year=year).exists():
        raise PlanThere(agency=agency.name, year=year, field="year")
    named = plain.said(plain.one_line(title), what="名称", most=200, field="title")
    plan = TaskPlan.objects.create(
        agency=agency,
        year=year,
        title=named or f"{agency.name}{year}年政府信息公开工作任务分解表"[:200],
        basis=plain.said(plain.one_line(basis), what="依据", most=200, field="basis"),
        drafted_by_id=by.person_id,
        drafted_at=timezone.now(),
    )
    journal.record("office.open_plan", plan, by=by, covers=str(year))
    return plan
