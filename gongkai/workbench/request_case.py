"""One case on one page: what to do now, the clock with every counted day, the request, and all that was done about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gongkai.audit import journal
from gongkai.info_requests import policies, queries
from gongkai.info_requests.displays import CaseView
from gongkai.law.deadlines import PAUSED, Due, Step
from gongkai.law.request_clock import Phase
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_files import prints
from gongkai.workbench.request_next import about_consultation, others
from gongkai.workbench.request_todo import now_buttons, todo

STANDING_STILL = (Phase.CORRECTING, Phase.PAUSED, Phase.AWAITING_FEE, Phase.UNCONFIRMED)


@dataclass(frozen=True)
class Day:
    """One square of the count: where it stands in the week, and whether it is gone, today or to come."""

    step: Step
    column: int  # 1 is Monday
    when: str  # past today later
    is_last: bool
    is_first: bool
    is_paused: bool


@dataclass(frozen=True)
class ClockFace:
    """The clock of a case as its panel shows it."""

    due: Due | None
    phase: Phase
    gone: int
    left: int
    warn_on: date | None
    days: Sequence[Day]
    is_still: bool


@staff
def request_case(request: HttpRequest, number: str) -> HttpResponse:
    """The page to work a case from."""
    actor, today = actor_of(request), timezone.localdate()
    case = queries.case(actor, number)
    wanted = todo(case, today=today)
    context = {
        "case": case,
        "todo": wanted,
        "todo_buttons": now_buttons(case, wanted),
        "others": others(case, but=wanted.verbs),
        "clock": clock_face(case, today=today),
        "consultations": [(row, list(about_consultation(case, row))) for row in case.consultations],
        "prints": prints(case),
        "history": journal.history(queries.visible_to(actor).get(pk=case.id)),
        "today": today,
    }
    return render(request, "workbench/request.html", context)


@staff
def request_print(request: HttpRequest, number: str) -> HttpResponse:
    """办理情况表: the case on paper, identity masked."""
    actor, today = actor_of(request), timezone.localdate()
    case = queries.case(actor, number)
    context = {"case": case, "clock": clock_face(case, today=today), "today": today}
    return render(request, "workbench/request_print.html", context)


def clock_face(case: CaseView, *, today: date) -> ClockFace:
    """How much of the period is gone and left, from when people are warned, and every day of the count."""
    due, phase = case.due, case.phase
    if due is None:
        return ClockFace(None, phase, 0, 0, None, (), is_still=phase in STANDING_STILL)
    left = sum(step.counted for step in due.steps if step.day > today)
    warn_at = due.working_days - policies.warning_days(cast(Any, case))
    warn_on = next((step.day for step in due.steps if step.number == warn_at), None)
    days = [_day(step, due, today=today, is_first=step is due.steps[0]) for step in due.steps]
    return ClockFace(due, phase, due.working_days - left, left, warn_on, days, is_still=phase in STANDING_STILL)


def _day(step: Step, due: Due, *, today: date, is_first: bool) -> Day:
    when = "today" if step.day == today else ("past" if step.day < today else "later")
    return Day(step, step.day.isoweekday(), when, step.day == due.on, is_first, step.reason == PAUSED)
