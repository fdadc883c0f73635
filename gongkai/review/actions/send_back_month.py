"""退回审查汇总表: the competent office sends a sheet back to be put right."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.review.errors import NotHandedIn
from gongkai.review.models import MonthSheet
from gongkai.review.visibility import OVERSEE
from gongkai.review.vocabulary import SheetState


@transaction.atomic
def send_back_month(pk: int, *, reason: str, by: Actor) -> MonthSheet:
    """Give a sheet back with the reason; the body hands it in again.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    sheet = MonthSheet.objects.select_for_update().filter(pk=pk).first()
    if sheet is None or not by.may(OVERSEE, sheet):
        raise Unknown
    if sheet.state != SheetState.HANDED_IN:
        raise NotHandedIn
    sheet.sent_back_for = plain.needed(plain.one_line(reason), what="退回原因", most=300, field="reason")
    sheet.state = SheetState.SENT_BACK.value
    sheet.sent_back_by_id, sheet.sent_back_on = by.person_id, timezone.localdate()
    sheet.save(update_fields=["state", "sent_back_by", "sent_back_on", "sent_back_for"])
    journal.record("review.send_back_month", sheet, by=by, month=str(sheet))
    return sheet
