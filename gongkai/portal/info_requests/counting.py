"""The count behind a date, day by day, as a page shows it."""

from typing import Any

from gongkai.law.deadlines import Due


def counted(due: Due | None) -> dict[str, Any]:
    """Every day counted or left out, gathered by months; nothing while there is no date."""
    if due is None:
        return {}
    months: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for step in due.steps:
        row = {"day": step.day, "number": step.number, "why": step.reason, "is_last": step.day == due.on}
        months.setdefault((step.day.year, step.day.month), []).append(row)
    return {
        "on": due.on,
        "start_on": due.start_on,
        "working_days": due.working_days,
        "provisional": due.provisional,
        "left_out": sum(not step.counted for step in due.steps),
        "months": list(months.values()),
    }
