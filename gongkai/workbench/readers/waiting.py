"""What of this room waits for a person on the start page."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.readers import queries
from gongkai.readers.displays import FaultRow
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined


def leaks_reported(actor: Actor, today: date) -> Inbox | None:
    """Private data a reader saw on a page, for whoever can take the page away: before everything else."""
    if not actor.may("publication.withdraw"):
        return None
    rows = queries.leaks(actor)
    return (
        Inbox("reader_leaks", _("读者反映隐私泄露"), "bad", _waiting(rows, today), _list("privacy")) if rows else None
    )


def reports_to_settle(actor: Actor, today: date) -> Inbox | None:
    """Reports of errors on the unit's pages."""
    if not actor.may("readers.handle"):
        return None
    rows = queries.waiting(actor, today=today)
    if actor.may("publication.withdraw"):
        rows = [row for row in rows if not row.is_leak]
    return Inbox("reader_reports", _("待处理的读者反馈"), "soon", _waiting(rows, today), _list(""))


def _list(kind: str) -> str:
    narrowed = f"&kind={kind}" if kind else ""
    return f"{reverse('workbench:reader_reports')}?state=open{narrowed}"


def _waiting(rows: Sequence[FaultRow], today: date) -> list[Waiting]:
    """The reports; those within the days of the reminder say so."""
    close = queries.pressing(rows, today=today)
    return [
        Waiting(
            row.page_title or row.page,
            reverse("workbench:reader_report", args=[row.id]),
            row.due_on,
            row.due_provisional,
            note=joined(row.number, _(row.kind.label), row.agency_name),
            alarm=_("可先撤回页面") if row.is_leak else _alarm(row, close, today),
        )
        for row in rows
    ]


def _alarm(row: FaultRow, close: set[int], today: date) -> str:
    return _("临近期限") if row.id in close and row.due_on >= today else ""


INBOX: tuple[Source | Seldom, ...] = (
    Seldom(leaks_reported, queries.unsettled_leaks),
    Seldom(reports_to_settle, queries.unsettled),
)
