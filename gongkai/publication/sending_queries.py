"""转送 for staff: what came in, what went out, and one sending; narrowed to both sides' duties."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.paging import Page, paged, streamed
from gongkai.publication import sending_states
from gongkai.publication.models import Sending
from gongkai.publication.sending_locking import RECEIVE, SEND, is_receiver, is_sender
from gongkai.publication.vocabulary import SendingState, SendingWish

IN, OUT = "in", "out"
VERBS = ("list_here", "take_over", "decline", "recall_sending", "end_listing")


@dataclass(frozen=True)
class SendingRow:
    """One sending as either side sees it."""

    id: int
    item_id: int
    title: str
    doc_number: str
    summary: str
    is_public: bool
    sender_name: str
    receiver_name: str
    receiver_id: int
    wish: SendingWish
    state: SendingState
    note: str
    reason: str
    column_code: str
    sent_by: str
    sent_at: datetime
    answered_by: str
    answered_at: datetime | None
    may: dict[str, bool]


def sendings(actor: Actor, *, side: str = "", state: str = "", page: int = 1) -> Page[SendingRow]:
    """One page of what came in and went out, the newest on top. Two queries."""
    return paged(_narrowed(actor, side, state), lambda one: _row(actor, one), order=("-id",), page=page)


def all_sendings(actor: Actor, *, side: str = "", state: str = "") -> Iterator[SendingRow]:
    """Every one, for exports."""
    return streamed(_narrowed(actor, side, state), lambda one: _row(actor, one))


def sending(actor: Actor, pk: int) -> SendingRow:
    """One sending; unknown and hidden look the same."""
    return _row(actor, sending_record(actor, pk))


def sending_record(actor: Actor, pk: int) -> Sending:
    """The record itself, for its journal."""
    found = _narrowed(actor, "", "").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def waiting(actor: Actor, *, limit: int = 100) -> list[SendingRow]:
    """Offers this person may answer, the oldest first. One query."""
    return [_row(actor, one) for one in offered(actor).order_by("sent_at", "id")[:limit]]


def offered(actor: Actor) -> QuerySet[Sending]:
    """The same as a list to be asked further."""
    return _narrowed(actor, IN, SendingState.OFFERED.value)


def of_item(actor: Actor, item_id: int) -> list[SendingRow]:
    """The sendings of one item this person may know of. One query."""
    rows = _narrowed(actor, "", "").filter(item_id=item_id).order_by("-id")
    return [_row(actor, one) for one in rows]


def _narrowed(actor: Actor, side: str, state: str) -> QuerySet[Sending]:
    came = actor.scope(RECEIVE).condition("receiver_id", None)
    went = actor.scope(SEND).condition("sender_id", None)
    reach = {IN: came, OUT: went}.get(side)
    if reach is None:
        reach = came | went
    rows = Sending.objects.filter(reach).select_related("item__current", "sender", "receiver", "sent_by", "answered_by")
    return rows.filter(state=state) if state in set(SendingState) else rows


def _row(actor: Actor, one: Any) -> SendingRow:
    said = one.item.current
    return SendingRow(
        id=one.pk,
        item_id=one.item_id,
        title=str(one.item),
        doc_number=said.doc_number if said else "",
        summary=said.summary if said else "",
        is_public=one.item.is_public,
        sender_name=one.sender.name,
        receiver_name=one.receiver.name,
        receiver_id=one.receiver_id,
        wish=SendingWish(one.wish),
        state=SendingState(one.state),
        note=one.note,
        reason=one.reason,
        column_code=one.column_code,
        sent_by=one.sent_by.name,
        sent_at=one.sent_at,
        answered_by=one.answered_by.name if one.answered_by else "",
        answered_at=one.answered_at,
        may=_may(actor, one),
    )


def _may(actor: Actor, one: Sending) -> dict[str, bool]:
    receives, sends = is_receiver(actor, one), is_sender(actor, one)
    who = {"recall_sending": sends, "end_listing": sends or receives}
    found = {verb: who.get(verb, receives) and sending_states.may(verb, one) for verb in VERBS}
    wish = SendingWish(one.wish)
    found["list_here"] = found["list_here"] and one.item.is_public
    found["take_over"] = found["take_over"] and wish is SendingWish.OWN
    return found
