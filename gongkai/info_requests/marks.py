"""What happened to a case on its way, as conditions over cases: the figures count by them, the list opens by them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from gongkai.info_requests.models import Consultation, Correction, Extension, FeeLine, FeeNotice, Suggestion
from gongkai.info_requests.vocabulary import FeeBasis, FeeItem, Outcome

GONE_ON = (Outcome.SPLIT.value, Outcome.SENT_ON.value)  # live on as the cases they became, and are counted there
RECEIVED = Q(received_on__isnull=False) & ~Q(outcome__in=GONE_ON)
ANSWERED = Q(closed_on__isnull=False) & ~Q(
    outcome__in=[ending.value for ending in Outcome]
)  # by a reply of the law's list
IN_TIME = ANSWERED & Q(closed_on__lte=F("due_on"))
TOO_LATE = ANSWERED & Q(closed_on__gt=F("due_on"))
UNANSWERED = Q(is_open=True, closed_on__isnull=True)


def extensions(span: tuple[date, date] | None = None) -> QuerySet[Extension]:
    """Extensions agreed to."""
    return _between(Extension.objects.filter(agreed=True), "decided_on", span)


def corrections(span: tuple[date, date] | None = None) -> QuerySet[Correction]:
    """Corrections asked for."""
    return _between(Correction.objects.all(), "asked_on", span)


def consultations(span: tuple[date, date] | None = None) -> QuerySet[Consultation]:
    """Letters sent to ask an opinion."""
    return _between(Consultation.objects.all(), "sent_on", span)


def charges(span: tuple[date, date] | None = None) -> QuerySet[FeeNotice]:
    """Fees notified."""
    return _between(FeeNotice.objects.all(), "notified_on", span)


def payments(span: tuple[date, date] | None = None) -> QuerySet[FeeNotice]:
    """Fees paid."""
    return _between(FeeNotice.objects.filter(paid_on__isnull=False), "paid_on", span)


def refunds(span: tuple[date, date] | None = None) -> QuerySet[FeeNotice]:
    """Fees given back."""
    return _between(FeeNotice.objects.filter(refunded_on__isnull=False), "refunded_on", span)


def waivers(span: tuple[date, date] | None = None) -> QuerySet[FeeNotice]:
    """Fees waived in whole or in part, by the day of their notice."""
    return charges(span).filter(waived__gt=0)


def suggestions(span: tuple[date, date] | None = None) -> QuerySet[Suggestion]:
    """Suggestions to disclose proactively."""
    return _between(Suggestion.objects.all(), "suggested_on", span)


def adoptions(span: tuple[date, date] | None = None) -> QuerySet[Suggestion]:
    """The same that were followed."""
    return _between(Suggestion.objects.filter(adopted=True), "decided_on", span)


def lines(item: FeeItem, span: tuple[date, date] | None = None) -> QuerySet[FeeLine]:
    """Cost fees of one item."""
    return _between(FeeLine.objects.filter(item=item), "notice__notified_on", span)


_BY_ROWS: Mapping[str, Callable[[tuple[date, date] | None], QuerySet[Any]]] = {
    "extended": extensions,
    "corrected": corrections,
    "consulted": consultations,
    "charged": charges,
    "paid": payments,
    "refunded": refunds,
    "waived": waivers,
    "suggested": suggestions,
    "adopted": adoptions,
}
_BY_CASE = {
    "received": RECEIVED,
    "answered": ANSWERED,
    "on_time": IN_TIME,
    "late": TOO_LATE,
    "rated": Q(rating__isnull=False),
}
MARKS = frozenset(
    ["overdue", *_BY_ROWS, *_BY_CASE, *(f"fee_{item}" for item in FeeItem), *(f"fee_{basis}" for basis in FeeBasis)]
)


def marked(mark: str, span: tuple[date, date] | None = None) -> Q:
    """The cases to which it happened, between two days where given; a word that is none narrows nothing."""
    if mark in _BY_CASE:
        return _BY_CASE[mark]
    if mark == "overdue":
        return UNANSWERED & (Q(due_on__range=span) if span else Q(due_on__isnull=False))
    if mark in _BY_ROWS:
        return Q(pk__in=_BY_ROWS[mark](span).values("info_request"))
    kind = mark.removeprefix("fee_")
    if kind in {item.value for item in FeeItem}:
        return Q(pk__in=lines(FeeItem(kind), span).values("notice__info_request"))
    if kind in {basis.value for basis in FeeBasis}:
        return Q(pk__in=charges(span).filter(basis=kind).values("info_request"))
    return Q()


def _between(rows: QuerySet[Any, Any], field: str, span: tuple[date, date] | None) -> QuerySet[Any, Any]:
    return rows.filter(**{f"{field}__range": span}) if span else rows
