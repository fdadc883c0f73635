"""报送审查汇总表: a month's reviews of one body, counted and handed in by a named person; nothing is a nil return."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At, locked
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.review import months
from gongkai.review.errors import HandedInAlready, NilNotConfirmed, NotNil
from gongkai.review.models import MonthSheet
from gongkai.review.visibility import SUMMARISE
from gongkai.review.vocabulary import SheetState


@transaction.atomic
def hand_in_month(
    agency_id: int, *, year: int, month: int, is_nil: bool = False, note: str = "", by: Actor
) -> MonthSheet:
    """Freeze what was counted and hand it to the competent office; a month without reviews needs its nil confirmed.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    by.must(SUMMARISE, At(agency_id))
    agency = locked(agency_id)
    months.must_be_over(year, month)
    earlier = MonthSheet.objects.select_for_update().filter(agency=agency, year=year, month=month).first()
    if earlier and earlier.state == SheetState.HANDED_IN:
        raise HandedInAlready(year=year, month=month)
    lines = months.lines(agency_id, year, month)
    _must_say_nil(year, month, count=len(lines), is_nil=is_nil)

    sheet = earlier or MonthSheet(agency=agency, year=year, month=month)
    sheet.state, sheet.is_nil = SheetState.HANDED_IN.value, is_nil
    sheet.lines, sheet.figures = lines, months.figures(agency_id, year, month, lines)
    sheet.note = plain.said(plain.one_line(note), what="说明", most=300, field="note")
    sheet.handed_in_by_id, sheet.handed_in_at = by.person_id, timezone.now()
    sheet.due_on = months.due_on(year, month)
    sheet.save()
    journal.record("review.hand_in_month", sheet, by=by, month=str(sheet), nil=is_nil, count=len(lines))
    return sheet


def _must_say_nil(year: int, month: int, *, count: int, is_nil: bool) -> None:
    if count and is_nil:
        raise NotNil(year=year, month=month, count=count, field="is_nil")
    if not count and not is_nil:
        raise NilNotConfirmed(year=year, month=month, field="is_nil")
