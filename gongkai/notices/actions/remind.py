"""催阅: tell everybody who has not read, or not answered, once more."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.notices import limits
from gongkai.notices.errors import NothingToRemind, Recalled
from gongkai.notices.models import Notice, Receipt
from gongkai.notices.receiving import people_of
from gongkai.notices.visibility import locked_own


@transaction.atomic
def remind(pk: int, *, unit_id: int | None = None, by: Actor) -> int:
    """Remind those who owe a reading or an answer, perhaps of one unit; who has come to the duty since is told as well."""
    notice = locked_own(pk, by=by)
    if notice.recalled_at is not None:
        raise Recalled(number=notice.number, verb="催阅")
    added = _add_newcomers(notice, unit_id)
    now = timezone.now()
    recently = now - timedelta(minutes=limits.REMIND_MINUTES)
    due = owing(notice, unit_id).filter(Q(reminded_at__isnull=True) | Q(reminded_at__lt=recently))
    reminded = due.update(reminded_at=now, reminders=F("reminders") + 1)
    if not reminded:
        raise NothingToRemind(minutes=limits.REMIND_MINUTES)
    journal.record("notices.remind", notice, by=by, persons=reminded, newcomers=added)
    return reminded


def owing(notice: Notice, unit_id: int | None = None) -> QuerySet[Receipt]:
    """The receipts that are still owed."""
    missing = Q(opened_at__isnull=True) | Q(notice__wants_reply=True, replied_at__isnull=True)
    rows = Receipt.objects.filter(missing, notice=notice)
    return rows.filter(agency_id=unit_id) if unit_id else rows


def _add_newcomers(notice: Notice, unit_id: int | None) -> int:
    units = [pk for pk in notice.units.values_list("agency_id", flat=True) if unit_id in (None, pk)]
    told = set(notice.receipts.values_list("person_id", flat=True)) | {notice.sent_by_id}
    now_there = people_of(units, notice.duties, on=timezone.localdate())
    fresh = [
        Receipt(notice=notice, person_id=person, agency_id=unit)
        for person, unit in sorted(now_there.items())
        if person not in told
    ]
    return len(Receipt.objects.bulk_create(fresh))
