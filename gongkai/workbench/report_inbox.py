"""Reports that wait for a person: to be finished and handed in, or to be looked at by the competent office."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import queries
from gongkai.annual_reports.displays import ReportRow
from gongkai.annual_reports.vocabulary import EDITABLE, State
from gongkai.workbench.waiting import Inbox, Waiting, joined

COMPILE, APPROVE = "annual_reports.compile", "annual_reports.approve"


def reports_to_do(actor: Actor, today: date) -> Inbox | None:
    """Reports begun or sent back.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31.
    """
    if not actor.may(COMPILE):
        return None
    rows = [_waiting(row) for row in queries.waiting(actor, COMPILE, EDITABLE)]
    return Inbox("reports_to_do", _("待报送的统计和报告"), "soon", rows, reverse("workbench:reports")) if rows else None


def reports_to_judge(actor: Actor, today: date) -> Inbox | None:
    """Reports handed in that nobody has decided on."""
    if not actor.may(APPROVE):
        return None
    rows = [_waiting(row) for row in queries.waiting(actor, APPROVE, [State.SUBMITTED])]
    return (
        Inbox("reports_to_judge", _("待审定的统计和报告"), "soon", rows, reverse("workbench:report_board"))
        if rows
        else None
    )


def unfinished(actor: Actor) -> QuerySet[Any]:
    """What `reports_to_do` chooses from."""
    return queries.standing_at(actor, COMPILE, EDITABLE)


def unjudged(actor: Actor) -> QuerySet[Any]:
    """What `reports_to_judge` chooses from."""
    return queries.standing_at(actor, APPROVE, [State.SUBMITTED])


def _waiting(row: ReportRow) -> Waiting:
    return Waiting(
        joined(row.agency_name, row.covers.label, _(row.scope.label)),
        reverse("workbench:report", args=[row.version_id]),
        row.due_on,
        alarm=_("已退回") if row.state is State.RETURNED else "",
    )
