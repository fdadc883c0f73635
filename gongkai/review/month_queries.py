"""What staff may see of the monthly sheets: the own months, one sheet, who has not handed in, the roll-up."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.review import clock, months
from gongkai.review.models import MonthSheet
from gongkai.review.visibility import OVERSEE, READ, SUMMARISE, within
from gongkai.review.vocabulary import SheetState

SHOWN = 12  # months back


@dataclass(frozen=True)
class MonthRow:
    """One month of one body: handed in, sent back, or not there yet (`id` None)."""

    id: int | None
    agency_id: int
    agency_name: str
    year: int
    month: int
    due_on: date
    state: SheetState | None
    is_nil: bool
    figures: dict[str, int]
    handed_in_by: str
    handed_in_on: date | None
    late: bool  # not there and overdue, or handed in after the day
    sent_back_for: str

    @property
    def owed(self) -> bool:
        """Whether it is still to be handed in."""
        return self.state is not SheetState.HANDED_IN

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Each figure with its label, in the order of the sheet."""
        return counted(self.figures)


@dataclass(frozen=True)
class SheetView:
    """One month of one body in full: what was handed in, or what would be."""

    row: MonthRow
    lines: Sequence[dict[str, Any]]
    grounds: Sequence[tuple[str, int]]
    note: str
    may_hand_in: bool
    may_send_back: bool


def own_months(actor: Actor, agency_id: int) -> list[MonthRow]:
    """The last months of one body, newest first, whether handed in or not."""
    agency = _agency(actor, agency_id)
    today = timezone.localdate()
    wanted = _months_back(today)
    found = _sheets().filter(agency=agency, year__gte=today.year - 1)
    sheets = {(row.year, row.month): row for row in found}
    own = months.own_day()
    return [
        _row(agency, year, month, sheets.get((year, month)), today, due=clock.month_due(year, month, own=own))
        for year, month in wanted
    ]


def all_bodies(actor: Actor, year: int, month: int) -> list[MonthRow]:
    """One month of every body this person oversees, those that owe it first."""
    months.must_be_over(year, month)
    bodies = Agency.objects.filter(within(actor, OVERSEE, column="pk"), is_active=True).order_by("position", "id")
    sheets = {row.agency_id: row for row in _sheets().filter(year=year, month=month)}
    due, today = months.due_on(year, month), timezone.localdate()
    rows = [_row(one, year, month, sheets.get(one.pk), today, due=due) for one in bodies]
    return sorted(rows, key=lambda row: not row.owed)


def rolled_up(rows: Sequence[MonthRow]) -> dict[str, int]:
    """The sums of the sheets handed in."""
    total: Counter[str] = Counter()
    for row in rows:
        if not row.owed:
            total.update(row.figures)
    return dict(total)


def sheet(actor: Actor, agency_id: int, year: int, month: int) -> SheetView:
    """One month of one body: as handed in, else as counted now."""
    agency = _agency(actor, agency_id)
    months.must_be_over(year, month)
    found = _sheets().filter(agency=agency, year=year, month=month).first()
    frozen = found is not None and found.state == SheetState.HANDED_IN
    lines = found.lines if found and frozen else months.lines(agency_id, year, month)
    row = _row(agency, year, month, found, timezone.localdate())
    if not frozen:
        row.figures.update(months.figures(agency_id, year, month, lines))
    return SheetView(
        row,
        lines,
        grounds_of(row.figures),
        found.note if found else "",
        may_hand_in=not frozen and actor.may(SUMMARISE, At(agency_id)),
        may_send_back=frozen and actor.may(OVERSEE, At(agency_id)),
    )


def owed(actor: Actor, *, today: date) -> list[MonthRow]:
    """What this person's own body has still to hand in for last month, and what was sent back."""
    if actor.agency_id is None or not actor.may(SUMMARISE, At(actor.agency_id)):
        return []
    year, month = months.last_month(today)
    agency = Agency.objects.filter(pk=actor.agency_id, is_active=True).first()
    if agency is None:
        return []
    rows = _sheets().filter(agency=agency)
    back = [_row(agency, row.year, row.month, row, today) for row in rows.filter(state=SheetState.SENT_BACK)[:20]]
    if rows.filter(year=year, month=month).exists():
        return back
    return [_row(agency, year, month, None, today), *back]


def missing(actor: Actor, *, today: date) -> list[MonthRow]:
    """The bodies that have not handed in last month's sheet by the set day."""
    year, month = months.last_month(today)
    if today <= months.due_on(year, month) or not actor.may(OVERSEE):
        return []
    return [row for row in all_bodies(actor, year, month) if row.owed]


def sheet_record(actor: Actor, pk: int) -> MonthSheet:
    """The record itself."""
    found = MonthSheet.objects.filter(within(actor, READ, SUMMARISE, OVERSEE), pk=pk).first()
    if found is None:
        raise Unknown
    return found


def counted(figures: dict[str, int]) -> list[tuple[str, int]]:
    """The figures with their labels, in the order of the sheet."""
    return [(label, figures.get(code, 0)) for code, label in months.FIGURES.items()]


def grounds_of(figures: dict[str, int]) -> list[tuple[str, int]]:
    """The counts by ground, in words, most first."""
    found = {key.partition(":")[2]: count for key, count in figures.items() if key.startswith("ground:")}
    return [(months.ground_label(code), count) for code, count in sorted(found.items(), key=lambda pair: -pair[1])]


def _agency(actor: Actor, agency_id: int) -> Agency:
    may = any(actor.may(permission, At(agency_id)) for permission in (READ, SUMMARISE, OVERSEE))
    found = Agency.objects.filter(pk=agency_id).first()
    if found is None or not may:
        raise Unknown
    return found


def _sheets() -> QuerySet[MonthSheet]:
    return MonthSheet.objects.select_related("handed_in_by").defer("lines")


def _months_back(today: date) -> list[tuple[int, int]]:
    last = today.year * 12 + today.month - 2
    return [(number // 12, number % 12 + 1) for number in range(last, last - SHOWN, -1)]


def _row(
    agency: Agency, year: int, month: int, found: MonthSheet | None, today: date, *, due: date | None = None
) -> MonthRow:
    due_on = found.due_on if found else due or months.due_on(year, month)
    handed = timezone.localdate(found.handed_in_at) if found else None
    owed_now = found is None or found.state != SheetState.HANDED_IN
    return MonthRow(
        found.pk if found else None,
        agency.pk,
        agency.name,
        year,
        month,
        due_on,
        SheetState(found.state) if found else None,
        found.is_nil if found else False,
        dict(found.figures) if found and not owed_now else {},
        found.handed_in_by.name if found else "",
        handed,
        late=due_on < (today if owed_now or handed is None else handed),
        sent_back_for=found.sent_back_for if found else "",
    )
