"""When something of the office's own work is late: tasks, drills, updates of a column. Plain calendar days, no law."""

from calendar import monthrange
from datetime import date, timedelta

from gongkai.office.vocabulary_work import OPEN_TASKS, Cycle, TaskState

MONTHS = {Cycle.MONTHLY: 1, Cycle.QUARTERLY: 3, Cycle.HALF_YEARLY: 6, Cycle.YEARLY: 12}
WEEK = timedelta(weeks=1)


def is_late(state: str, due_on: date, *, today: date) -> bool:
    """Whether a task is 逾期: past its due day, and neither handed in nor ended."""
    return TaskState(state) in OPEN_TASKS and state != TaskState.HANDED_IN and due_on < today


def is_soon(state: str, due_on: date, *, today: date, days: int) -> bool:
    """Whether a task comes due within these days."""
    return state in (TaskState.TODO, TaskState.DOING) and today <= due_on <= today + timedelta(days=days)


def next_update(latest: date | None, cycle: Cycle, *, since: date) -> date | None:
    """The last day of the running period for new content; none where the column is kept up whenever something happens.

    A column that never got anything counts from the day the duty began.
    """
    start = max(latest, since) if latest else since
    if cycle is Cycle.AT_ONCE:
        return None
    if cycle is Cycle.WEEKLY:
        return start + WEEK
    return months_after(start, MONTHS[cycle])


def drill_due(last: date | None, *, since: date, months: int) -> date:
    """The last day for the next drill, counted from the last one, or from the day the plan took effect."""
    return months_after(last or since, months)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
