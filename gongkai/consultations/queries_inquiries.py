"""What staff may see of questions: the list, one in full, the year's figures, and what waits for a person."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.consultations import asking
from gongkai.consultations.displays_inquiries import (
    InquiryFigures,
    InquiryFilters,
    InquiryRow,
    InquiryView,
    MonthRow,
)
from gongkai.consultations.models import Inquiry
from gongkai.consultations.queries_questions import of_inquiry
from gongkai.consultations.visibility import visible_inquiries
from gongkai.consultations.vocabulary import Channel, InquiryState, Referral
from gongkai.paging import Page, paged, streamed

ORDER = ("-asked_on", "-id")
LATE = "late"
MOST_WORDS = 5
MOST_WAITING = 100
MONTHS = range(1, 13)
ANSWER = "consultations.answer"
_PLAIN = (
    "id", "agency_id", "section_id", "number", "title", "asked_on", "persons", "masked", "due_on", "due_provisional", "answered_on",
)  # fmt: skip


def inquiries(actor: Actor, filters: InquiryFilters, *, page: int = 1) -> Page[InquiryRow]:
    """One page of the list, the newest on top. Two queries, however long it is."""
    return paged(_narrowed(actor, filters), _row, order=ORDER, page=page)


def rows(actor: Actor, filters: InquiryFilters) -> Iterator[InquiryRow]:
    """Every line of the list in the order of entry, for exports."""
    return streamed(_narrowed(actor, filters), _row)


def inquiry(actor: Actor, pk: int) -> InquiryView:
    """One question with everything its page shows; unknown and hidden look the same."""
    chosen = _joined(visible_inquiries(actor)).select_related("answered_by", "entered_by")
    found = chosen.filter(pk=pk).first()
    if found is None:
        raise Unknown
    return InquiryView(
        **vars(_row(found)),
        question=found.question,
        answer=found.answer,
        answered_by=found.answered_by.name if found.answered_by else "",
        entered_by=found.entered_by.name if found.entered_by else "",
        asked_at=found.asked_at,
        request_number=found.request_number,
        has_sender=bool(found.sealed),
        code=asking.query_code(found),
        frequent=of_inquiry(actor, pk),
        may=_may(actor, found),
    )


def record(actor: Actor, pk: int) -> Inquiry:
    """The record itself, for the journal's history of it."""
    return visible_inquiries(actor).get(pk=pk)


def waiting(actor: Actor) -> list[InquiryRow]:
    """Questions this person may answer, what is due next on top."""
    mine = actor.scope(ANSWER).condition("agency_id", "section_id")
    chosen = _joined(visible_inquiries(actor)).filter(mine, state=InquiryState.OPEN)
    return [_row(one) for one in chosen.order_by("due_on", "id")[:MOST_WAITING]]


def figures(actor: Actor, year: int, *, agency_id: int | None = None) -> InquiryFigures:
    """The year's questions by month and channel. Two queries."""
    chosen = visible_inquiries(actor).filter(asked_on__range=(date(year, 1, 1), date(year, 12, 31)))
    chosen = chosen.filter(agency_id=agency_id) if agency_id else chosen
    channels = tuple(Channel)
    by_cell = _cells(chosen)
    months = [_month(month, [by_cell.get((month, channel), 0) for channel in channels]) for month in MONTHS]
    totals = [sum(row.counts[place] for row in months) for place in range(len(channels))]
    return InquiryFigures(year, channels, months, totals, sum(totals), **_outcomes(chosen))


def _cells(chosen: QuerySet[Inquiry]) -> dict[tuple[int, str], int]:
    counted = chosen.order_by().values_list("asked_on__month", "channel").annotate(n=Count("pk"))
    return {(month, channel): n for month, channel, n in counted}


def _month(month: int, counts: list[int]) -> MonthRow:
    return MonthRow(month, counts, sum(counts))


def _outcomes(chosen: QuerySet[Inquiry]) -> dict[str, int]:
    late = Q(answered_on__gt=F("due_on")) | Q(state=InquiryState.OPEN, due_on__lt=timezone.localdate())
    found: dict[str, Any] = chosen.aggregate(
        persons=Sum("persons"),
        answered=Count("pk", filter=Q(state=InquiryState.ANSWERED)),
        referred=Count("pk", filter=Q(state=InquiryState.REFERRED)),
        open=Count("pk", filter=Q(state=InquiryState.OPEN)),
        late=Count("pk", filter=late),
    )
    return {name: value or 0 for name, value in found.items()}


def _narrowed(actor: Actor, filters: InquiryFilters) -> QuerySet[Inquiry]:
    equal: dict[str, Any] = {"agency_id": filters.agency_id, "channel": filters.channel, "state": filters.state}
    equal |= {"asked_on__gte": filters.from_on, "asked_on__lte": filters.to_on}
    chosen = visible_inquiries(actor).filter(**{name: value for name, value in equal.items() if value})
    if filters.due == LATE:
        chosen = chosen.filter(state=InquiryState.OPEN, due_on__lt=timezone.localdate())
    for word in filters.q.split()[:MOST_WORDS]:
        said = Q(title__icontains=word) | Q(question__icontains=word) | Q(number__icontains=word)
        chosen = chosen.filter(said | Q(answer__icontains=word))
    return _joined(chosen)


def _joined(chosen: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    return chosen.select_related("agency", "section")


def _row(one: Inquiry) -> InquiryRow:
    return InquiryRow(
        **{name: getattr(one, name) for name in _PLAIN},
        agency_name=one.agency.name,
        section_name=one.section.name if one.section else "",
        channel=Channel(one.channel),
        state=InquiryState(one.state),
        referral=Referral(one.referral) if one.referral else None,
    )


def _may(actor: Actor, one: Inquiry) -> dict[str, bool]:
    answers = actor.may(ANSWER, one)
    is_open = one.state == InquiryState.OPEN
    return {
        "answer": answers and is_open,
        "assign": answers and is_open,
        "refer": answers and is_open,
        "open_inquirer": answers and bool(one.sealed),
        "write_question": actor.may(ANSWER, At(one.agency_id)) and one.state == InquiryState.ANSWERED,
    }
