"""What a person may see of notices: those told to them, those of their body with the receipts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import User
from gongkai.notices.displays import FileRow, NoticeRow, ReceiptRow, UnitRow
from gongkai.notices.models import Notice, NoticeFile, Participant, Receipt
from gongkai.notices.visibility import ANNOUNCE, notice, readable, receipts_of, sent_by
from gongkai.paging import Page, paged, streamed

__all__ = [
    "NoticeFilters",
    "all_received",
    "all_sent",
    "file",
    "files",
    "notice",
    "owed",
    "owed_count",
    "own_receipt",
    "receipts",
    "received",
    "sent",
    "unit_rows",
    "unread_counts",
]
_OWED = Q(opened_at__isnull=True) | Q(notice__wants_reply=True, replied_at__isnull=True)
MOST_WORDS = 5


@dataclass(frozen=True)
class NoticeFilters:
    """What the lists are narrowed to."""

    q: str = ""
    owed: bool = False  # not read, or not answered


def received(actor: Actor, filters: NoticeFilters, *, page: int = 1) -> Page[NoticeRow]:
    """What this person was told, the unread first, then the newest; notices taken back stand with a mark."""
    return paged(_received(actor, filters), _as_received, order=("-notice_id",), page=page)


def all_received(actor: Actor, filters: NoticeFilters) -> Iterator[NoticeRow]:
    """All of it, for exports."""
    return streamed(_received(actor, filters), _as_received)


def sent(actor: Actor, filters: NoticeFilters, *, page: int = 1) -> Page[NoticeRow]:
    """What the bodies this person announces for have sent, with how many have read it."""
    return paged(_sent(actor, filters), _as_sent, order=("-id",), page=page)


def all_sent(actor: Actor, filters: NoticeFilters) -> Iterator[NoticeRow]:
    """All of it, for exports."""
    return streamed(_sent(actor, filters), _as_sent)


def _received(actor: Actor, filters: NoticeFilters) -> QuerySet[Receipt]:
    rows = Receipt.objects.filter(_says(filters.q, "notice__"), person_id=actor.user_id)
    if filters.owed:
        rows = rows.filter(_OWED, notice__recalled_at__isnull=True)
    return rows.select_related("notice__agency")


def _sent(actor: Actor, filters: NoticeFilters) -> QuerySet[Notice]:
    actor.must(ANNOUNCE)
    rows = Notice.objects.filter(sent_by(actor), _says(filters.q)).select_related("agency")
    counted = rows.annotate(
        told=Count("receipts"),
        opened=Count("receipts", filter=Q(receipts__opened_at__isnull=False)),
        answered=Count("receipts", filter=Q(receipts__replied_at__isnull=False)),
    )
    if filters.owed:
        counted = counted.filter(told__gt=F("opened"), recalled_at__isnull=True)
    return counted


def owed(actor: Actor, *, limit: int = 100) -> list[NoticeRow]:
    """What this person still has to read or answer, what is due first."""
    rows = receipts_owed(actor).select_related("notice__agency")
    ordered = rows.order_by(F("notice__due_on").asc(nulls_last=True), "-notice__must_read", "notice_id")
    return [_as_received(one) for one in ordered[:limit]]


def owed_count(actor: Actor) -> int:
    """How many notices wait to be read or answered."""
    return receipts_owed(actor).count()


def receipts_owed(actor: Actor) -> QuerySet[Receipt]:
    """The same as a list to be asked further."""
    return receipts_of(actor).filter(_OWED)


def unread_counts(actor: Actor) -> tuple[int, int]:
    """Unread notices and threads with something new, for the head of every page. One query."""
    if actor.user_id is None:
        return 0, 0
    unread = Receipt.objects.filter(person=OuterRef("pk"), opened_at__isnull=True, notice__recalled_at__isnull=True)
    fresh = Participant.objects.filter(person=OuterRef("pk"), unread__gt=0)
    counted = User.objects.filter(pk=actor.user_id).values_list(_counted(unread), _counted(fresh)).first()
    return (counted[0] or 0, counted[1] or 0) if counted else (0, 0)


def own_receipt(actor: Actor, pk: int) -> Receipt | None:
    """One's own receipt of a notice; none where one only sent it."""
    return Receipt.objects.filter(notice_id=pk, person_id=actor.user_id).first()


def receipts(actor: Actor, pk: int, *, unit_id: int | None = None) -> Iterator[ReceiptRow]:
    """Who has opened a notice when, and who has not; for whoever announces for its body."""
    rows = Receipt.objects.filter(notice=_own(actor, pk)).select_related("agency", "person")
    return streamed(rows.filter(agency_id=unit_id) if unit_id else rows, _receipt_row)


def unit_rows(actor: Actor, pk: int) -> list[UnitRow]:
    """How far each unit has come, in the order of the tree; units with nobody to read it stand with 0."""
    found = _own(actor, pk)
    counted: dict[int, tuple[int, int, int]] = {
        agency_id: (told, opened, answered)
        for agency_id, told, opened, answered in found.receipts.order_by()
        .values("agency_id")
        .annotate(
            told=Count("id"),
            opened=Count("id", filter=Q(opened_at__isnull=False)),
            answered=Count("id", filter=Q(replied_at__isnull=False)),
        )
        .values_list("agency_id", "told", "opened", "answered")
    }
    units = found.units.order_by("agency__position", "agency_id").values_list("agency_id", "agency__name")
    return [UnitRow(unit, name, *counted.get(unit, (0, 0, 0))) for unit, name in units]


def files(actor: Actor, pk: int) -> list[FileRow]:
    """附件 of a notice this person may open; of one taken back for its senders alone."""
    found = notice(actor, pk)
    if found.recalled_at is not None and not actor.may(ANNOUNCE, found):
        return []
    rows = NoticeFile.objects.filter(notice=found).select_related("file")
    return [FileRow(one.pk, one.name, one.file.sha256) for one in rows]


def file(actor: Actor, pk: int, file_id: int) -> FileRow:
    """One of them, for download."""
    found = next((one for one in files(actor, pk) if one.id == file_id), None)
    if found is None:
        raise Unknown
    return found


def _own(actor: Actor, pk: int) -> Notice:
    found = readable(actor).filter(sent_by(actor), pk=pk).first()
    if found is None:
        raise Unknown
    return found


def _counted(rows: QuerySet[Any]) -> Subquery:
    return Subquery(rows.order_by().values("person").annotate(n=Count("pk")).values("n"))


def _says(text: str, prefix: str = "") -> Q:
    words = Q()
    for word in text.split()[:MOST_WORDS]:
        words &= Q(**{f"{prefix}title__icontains": word}) | Q(**{f"{prefix}number__icontains": word})
    return words


def _as_received(one: Receipt) -> NoticeRow:
    given = {"opened_at": one.opened_at, "replied_at": one.replied_at, "reminders": one.reminders}
    return NoticeRow(**_common(one.notice), **given)  # type: ignore[arg-type]


def _as_sent(one: Notice) -> NoticeRow:
    told, opened, answered = one.told, one.opened, one.answered  # type: ignore[attr-defined]
    return NoticeRow(**_common(one), told=told, read=opened, replied=answered)  # type: ignore[arg-type]


def _common(one: Notice) -> dict[str, object]:
    return {
        "id": one.pk,
        "number": one.number,
        "title": one.title,
        "agency": one.agency.name,
        "sent_at": one.sent_at,
        "due_on": one.due_on,
        "must_read": one.must_read,
        "wants_reply": one.wants_reply,
        "is_recalled": one.recalled_at is not None,
    }


def _receipt_row(one: Receipt) -> ReceiptRow:
    return ReceiptRow(
        one.agency.name, one.person.name, one.opened_at, one.replied_at, one.reply, one.reminded_at, one.reminders
    )
