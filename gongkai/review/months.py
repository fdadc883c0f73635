"""审查汇总表: what one body reviewed in a month, counted from its slips.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from gongkai import law
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Openness
from gongkai.review import clock
from gongkai.review.errors import MonthNotOver
from gongkai.review.models import Referral, ReviewPolicy, ReviewSlip, UrgentRelease
from gongkai.review.vocabulary import SlipState

EARLIEST = 2008
FIGURES = {
    "reviewed": "审查信息",
    "proactive": "主动公开",
    "on_request": "依申请公开",
    "withheld": "不予公开",
    "returned": "退回修改",
    "referred": "报审",
    "urgent": "先行公开",
}


def must_be_over(year: int, month: int) -> None:
    """Refuse a month that is not over, or no month at all."""
    today = timezone.localdate()
    sound = EARLIEST <= year <= today.year and 1 <= month <= 12
    if not sound or (year, month) >= (today.year, today.month):
        raise MonthNotOver(year=year, month=month, field="month")


def last_month(today: date) -> tuple[int, int]:
    """The month that was over last."""
    return (today.year, today.month - 1) if today.month > 1 else (today.year - 1, 12)


def due_on(year: int, month: int) -> date:
    """The day by which the sheets of a month should be there, as the competent office has set it."""
    return clock.month_due(year, month, own=own_day())


def own_day() -> int | None:
    """The day of the month the competent office has set; None where the default holds."""
    own = ReviewPolicy.objects.filter(agency__is_competent=True, summary_day__isnull=False).order_by("agency_id")
    return own.values_list("summary_day", flat=True).first()


def lines(agency_id: int, year: int, month: int) -> list[dict[str, Any]]:
    """Every slip concluded in the month, as it is handed in."""
    slips = ReviewSlip.objects.filter(item__agency_id=agency_id, **_within("closed_at", year, month))
    slips = slips.exclude(conclusion="").select_related("revision").order_by("closed_at", "id")
    return [_line(slip) for slip in slips]


def figures(agency_id: int, year: int, month: int, rows: Sequence[dict[str, Any]]) -> dict[str, int]:
    """The sums of a month: by attribute, by ground (`ground:<code>`), and what was returned, referred, let out early."""
    openness = Counter(row["openness"] for row in rows)
    grounds = Counter(row["ground_code"] for row in rows if row["ground_code"])
    returned = ReviewSlip.objects.filter(
        Q(state=SlipState.RETURNED), item__agency_id=agency_id, **_within("closed_at", year, month)
    )
    referred = Referral.objects.filter(agency_id=agency_id, sent_on__year=year, sent_on__month=month)
    early = UrgentRelease.objects.filter(item__agency_id=agency_id, ordered_on__year=year, ordered_on__month=month)
    return {
        "reviewed": len(rows),
        "proactive": openness[Openness.PROACTIVE.value],
        "on_request": openness[Openness.ON_REQUEST.value],
        "withheld": openness[Openness.WITHHELD.value],
        "returned": returned.count(),
        "referred": referred.count(),
        "urgent": early.count(),
        **{f"ground:{code}": count for code, count in sorted(grounds.items())},
    }


def ground_label(code: str) -> str:
    """A ground of the Regulation in words."""
    try:
        return law.ground(code).label
    except Refusal:
        return code


def _within(column: str, year: int, month: int) -> dict[str, Any]:
    """A month of local days, as a range the database can use its index for."""
    first = timezone.make_aware(datetime(year, month, 1))  # noqa: DTZ001 - aware at once
    after = timezone.make_aware(datetime(year + month // 12, month % 12 + 1, 1))  # noqa: DTZ001 - aware at once
    return {f"{column}__gte": first, f"{column}__lt": after}


def _line(slip: ReviewSlip) -> dict[str, Any]:
    return {
        "number": slip.number,
        "title": slip.revision.title,
        "openness": slip.final_openness,
        "ground_code": slip.ground_code,
        "ground": ground_label(slip.ground_code) if slip.ground_code else "",
        "closed_on": f"{timezone.localdate(slip.closed_at):%Y-%m-%d}",
    }
