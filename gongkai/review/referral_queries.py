"""What staff may see of 《不能确定属性审查表》: the register, one form in full, what waits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.paging import Page, paged, streamed
from gongkai.review.displays import ReferralRow, SlipView
from gongkai.review.ledgers import referral_row
from gongkai.review.models import Referral, ReferralFile
from gongkai.review.queries import slip
from gongkai.review.visibility import READ, REFER, URGENT, sections_too
from gongkai.review.vocabulary import SlipState

OPEN, ANSWERED, LATE = "open", "answered", "late"


@dataclass(frozen=True)
class ReferralView:
    """One form with its slip, its files, and what this person may do."""

    row: ReferralRow
    slip: SlipView
    agency_id: int
    files: Sequence[ReferralFile]
    may_endorse: bool
    may_answer: bool


def referrals(
    actor: Actor, *, standing: str = "", agency_id: int | None = None, text: str = "", page: int = 1
) -> Page[ReferralRow]:
    """One page of the register: unanswered first, by the day the answer is due."""
    order = (F("answered_on").desc(nulls_first=True), "answer_due_on", "id")
    return paged(_narrowed(actor, standing, agency_id, text), _row, order=order, page=page)


def all_referrals(
    actor: Actor, *, standing: str = "", agency_id: int | None = None, text: str = ""
) -> Iterator[ReferralRow]:
    """All of it, for exports."""
    return streamed(_narrowed(actor, standing, agency_id, text), _row)


def referral(actor: Actor, pk: int) -> ReferralView:
    """One form in full; unknown and hidden look the same."""
    found = _visible(actor).filter(pk=pk).first()
    if found is None:
        raise Unknown
    others = actor.user_id != found.sent_by_id
    waits = found.slip.state == SlipState.REFERRED and not found.answered_on
    return ReferralView(
        _row(found),
        slip(actor, found.slip_id),
        found.agency_id,
        list(found.files.select_related("file")),
        may_endorse=waits and not found.endorsed_on and others and actor.may(URGENT, found.slip.item),
        may_answer=waits and actor.may(REFER, found.slip.item),
    )


def referral_record(actor: Actor, pk: int) -> Referral:
    """The record itself, for its journal and its letter."""
    found = _visible(actor).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def counts(actor: Actor) -> dict[str, int]:
    """How many wait for an answer, how many of these are late, how many were answered."""
    return {name: _narrowed(actor, name, None, "").count() for name in (OPEN, LATE, ANSWERED)}


def to_endorse(actor: Actor) -> list[ReferralRow]:
    """Forms that wait for this person's approval."""
    return [_row(row) for row in unendorsed(actor).order_by("sent_on", "id")[:100]]


def unendorsed(actor: Actor) -> QuerySet[Referral]:
    """The same as a list to be asked further."""
    return open_ones(actor, URGENT).filter(endorsed_on__isnull=True).exclude(sent_by_id=actor.user_id)


def unanswered(actor: Actor, *, until: date) -> list[ReferralRow]:
    """Forms of this person's reach whose answer is due by a day, the most urgent first."""
    rows = open_ones(actor).filter(answer_due_on__lte=until)
    return [_row(row) for row in rows.order_by("answer_due_on", "id")[:100]]


def open_ones(actor: Actor, permission: str = REFER) -> QuerySet[Referral]:
    """Forms of this person's reach nobody has answered, as a list to be asked further."""
    return _visible(actor, permission).filter(slip__state=SlipState.REFERRED, answered_on__isnull=True)


def _visible(actor: Actor, *permissions: str) -> QuerySet[Referral]:
    reach = sections_too(actor, *(permissions or (READ, URGENT)), item="slip__item__")
    rows = Referral.objects.filter(reach)
    return rows.select_related("slip__item__agency", "slip__revision", "sent_by", "endorsed_by")


def _narrowed(actor: Actor, standing: str, agency_id: int | None, text: str) -> QuerySet[Referral]:
    rows = _visible(actor)
    if agency_id:
        rows = rows.filter(agency_id=agency_id)
    if standing == ANSWERED:
        rows = rows.filter(answered_on__isnull=False)
    if standing in (OPEN, LATE):
        rows = rows.filter(answered_on__isnull=True, slip__state=SlipState.REFERRED)
    if standing == LATE:
        rows = rows.filter(answer_due_on__lt=timezone.localdate())
    return rows.filter(slip__revision__title__contains=text) if text else rows


def _row(row: Referral) -> ReferralRow:
    return referral_row(row, row.slip)
