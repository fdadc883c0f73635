"""发布通知: tell units, or some duties of them, with a receipt for each person."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import BinaryIO

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.vocabulary import Duty
from gongkai.notices import limits
from gongkai.notices.errors import DuePast, NobodyThere, TooManyFiles, UnitOutOfReach
from gongkai.notices.models import Notice, NoticeFile, NoticeUnit, Receipt
from gongkai.notices.receiving import people_of
from gongkai.notices.visibility import ANNOUNCE


@transaction.atomic
def announce(
    agency_id: int,
    *,
    title: str,
    text: str,
    unit_ids: Collection[int],
    duties: Sequence[str] = (),
    must_read: bool = False,
    wants_reply: bool = False,
    due_on: date | None = None,
    files: Sequence[tuple[str, BinaryIO]] = (),
    by: Actor,
) -> Notice:
    """Send a notice to the people at work today in these units; without duties to all of them."""
    by.must(ANNOUNCE, At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    _must_reach(unit_ids, by=by)
    told = people_of(unit_ids, _known(duties), on=timezone.localdate())
    told.pop(by.person_id, None)
    if not told:
        raise NobodyThere(field="duties")
    if due_on is not None and due_on < timezone.localdate():
        raise DuePast(given=due_on, field="due_on")
    if len(files) > limits.files_at_once():
        raise TooManyFiles(most=limits.files_at_once(), given=len(files), field="files")

    notice = _numbered(agency, title=title, text=text, by=by)
    notice.duties, notice.must_read, notice.wants_reply, notice.due_on = _known(duties), must_read, wants_reply, due_on
    notice.save(update_fields=["duties", "must_read", "wants_reply", "due_on"])
    NoticeUnit.objects.bulk_create(NoticeUnit(notice=notice, agency_id=pk) for pk in sorted(set(unit_ids)))
    Receipt.objects.bulk_create(
        Receipt(notice=notice, person_id=person, agency_id=unit) for person, unit in sorted(told.items())
    )
    for name, upload in files:
        attach(NoticeFile, upload, name=name, by=by, notice=notice)
    journal.record("notices.announce", notice, by=by, units=len(set(unit_ids)), persons=len(told), files=len(files))
    return notice


def _must_reach(unit_ids: Collection[int], *, by: Actor) -> None:
    """Refuse units that are not there, closed, or beyond the sender's duty."""
    in_use = set(Agency.objects.filter(pk__in=unit_ids, is_active=True).values_list("pk", flat=True))
    outside = [pk for pk in set(unit_ids) if pk not in in_use or not by.may(ANNOUNCE, At(pk))]
    if outside:
        raise UnitOutOfReach(n=len(outside), field="unit_ids")


def _known(duties: Sequence[str]) -> list[str]:
    return [duty.value for duty in Duty if duty.value in duties]


def _numbered(agency: Agency, *, title: str, text: str, by: Actor) -> Notice:
    now = timezone.now()
    year = timezone.localdate(now).year
    serial = (Notice.objects.filter(agency=agency, year=year).aggregate(last=Max("serial"))["last"] or 0) + 1
    return Notice.objects.create(
        agency=agency, year=year, serial=serial, number=f"通知{year}-{serial:04d}",
        title=plain.needed(plain.one_line(title), what="标题", most=limits.TITLE, field="title"),
        text=plain.needed(text, what="正文", most=limits.TEXT, field="text"),
        sent_by_id=by.person_id, sent_at=now, sent_on=timezone.localdate(now),
    )  # fmt: skip
