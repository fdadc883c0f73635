"""What falls due in a case, from what happened in it: the one writer of its due dates and of the days behind them.

Law: Reconsideration Law 2023, Arts. 48, 54; Litigation Law 2017, Arts. 45, 67, 85; Regulation 2019, Art. 33.
"""

from datetime import date

from django.conf import settings

from gongkai import law
from gongkai.information.clock import calendar
from gongkai.law import remedies_clock
from gongkai.law.deadlines import reply_due
from gongkai.law.remedies_clock import LastDay
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.vocabulary import DecisionPaper, EventKind, Instance, Procedure

__all__ = ["FIELDS", "calendar", "contest", "redo_due", "reply", "restate"]

FIELDS = [
    "notified_on", "reply_due_on", "reply_provisional", "replied_on", "decision_received_on", "contest_until",
    "perform_by", "perform_provisional", "performed_on",
]  # fmt: skip
_DAYS = {
    EventKind.NOTICE: "notified_on",
    EventKind.REPLIED: "replied_on",
    EventKind.DECISION: "decision_received_on",
    EventKind.PERFORMED: "performed_on",
}


def restate(case: RemedyCase) -> None:
    """Reckon the case anew from its events, and save."""
    happened = {kind: on for kind, on in reversed(case.events.order_by("on", "id").values_list("kind", "on"))}
    for kind, name in _DAYS.items():
        setattr(case, name, happened.get(kind.value))
    due = reply(case)
    case.reply_due_on, case.reply_provisional = (due.on, due.provisional) if due else (None, False)
    until = contest(case)
    case.contest_until = until.on if until else None
    _restate_performance(case)
    case.save(update_fields=FIELDS)


def reply(case: RemedyCase) -> LastDay | None:
    """Until when the body has to answer or defend itself; None before it was notified.

    Law: Reconsideration Law 2023, Arts. 48, 54; Litigation Law 2017, Art. 67.
    """
    if case.notified_on is None:
        return None
    if case.block == RemedyBlock.RECONSIDERATION:
        simple = case.procedure == Procedure.SIMPLE
        return remedies_clock.body_reply_due(case.notified_on, simple=simple, calendar=calendar())
    return remedies_clock.defence_due(case.notified_on, calendar=calendar())


def contest(case: RemedyCase) -> LastDay | None:
    """Until when the decision may be contested further; None where nothing ended, or nothing follows.

    Law: Litigation Law 2017, Arts. 45, 85.
    """
    received = case.decision_received_on
    if not case.result or received is None or case.instance != Instance.FIRST:
        return None
    if case.block == RemedyBlock.RECONSIDERATION:
        return remedies_clock.suit_after_reconsideration_until(received, calendar=calendar())
    ruling = case.decision_paper == DecisionPaper.RULING
    return remedies_clock.appeal_until(received, ruling=ruling, calendar=calendar())


def redo_due(received_on: date) -> law.deadlines.Due:
    """Until when a reply that was set aside is given anew where the decision names no day: as for a new request.

    Law: Regulation 2019, Art. 33; Regulation 2008, Art. 24.
    """
    return reply_due(received_on, calendar=calendar(), region=settings.REGION)


def _restate_performance(case: RemedyCase) -> None:
    if case.result != RemedyResult.CORRECTED:
        case.perform_by, case.perform_provisional = None, False
    elif case.perform_by is None and case.decision_received_on and case.info_request_id:
        due = redo_due(case.decision_received_on)
        case.perform_by, case.perform_provisional = due.on, due.provisional
