"""The reply period of a case and what falls due next. The one writer of its dates.

Law: Regulation 2019, Arts. 30-35; Regulation 2008, Art. 24; Fee Measure 2020, Art. 6.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone

from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.states import WORKING
from gongkai.info_requests.vocabulary import NextStep, State
from gongkai.information.clock import calendar
from gongkai.law import deadlines, request_clock
from gongkai.law.deadlines import Due
from gongkai.law.request_clock import Asked, Event, Phase, Standing
from gongkai.law.vocabulary import EventKind, Version

__all__ = ["FIELDS", "calendar", "due", "facts", "overtaken", "reckon", "restate", "standing"]

FIELDS = [
    "period_from", "due_on", "due_provisional", "is_paused", "days_extended",
    "next_step", "next_due_on", "next_provisional",
]  # fmt: skip


# what shows that nothing is left to be corrected
_CLEAR = (EventKind.CORRECTION_ASKED, EventKind.CONSULTED, EventKind.EXTENDED, EventKind.DRAFTED, EventKind.PREPARED)


class _Next(NamedTuple):
    """Something that falls due; a day of None is still open."""

    step: NextStep
    due_on: date | None


def facts(case: InfoRequest) -> list[Event]:
    """What happened, as the law's clock reads it; whom a letter asked and until when stands with the consultation."""
    rows = list(case.events.all())
    letters = {}
    if any(row.kind == EventKind.CONSULTED for row in rows):
        letters = {one.key: one for one in case.consultations.all()}
    found = []
    for row in rows:
        letter = letters.get(row.key) if row.kind == EventKind.CONSULTED else None
        until = (letter.due_on if letter else None) or row.until
        asked = Asked(letter.kind) if letter else Asked.THIRD_PARTY
        found.append(Event(EventKind(row.kind), row.on, until, row.working_days, row.key, asked))
    return found


def standing(case: InfoRequest) -> Standing:
    """Where the reply period stands."""
    return _standing(case, facts(case))


def _standing(case: InfoRequest, happened: list[Event]) -> Standing:
    return request_clock.standing(happened, version=Version(case.version), calendar=calendar(), region=settings.REGION)


def due(case: InfoRequest) -> Due | None:
    """The last day to answer with every counted day; None while nobody can say."""
    return standing(case).due


def restate(case: InfoRequest) -> None:
    """Reckon the dates of a case anew from its history, and what falls due next."""
    reckon(case, facts(case))
    case.save(update_fields=FIELDS)


def reckon(case: InfoRequest, happened: list[Event]) -> None:
    """The same from a history that is given, unsaved: for a case that is only now written down."""
    now = _standing(case, happened)
    case.period_from, case.days_extended = now.period_from, now.days_extended
    case.due_on = now.due.on if now.due else None
    case.due_provisional = bool(now.due and now.due.provisional)
    case.is_paused = now.phase is Phase.PAUSED
    ahead = _earliest(_ahead(case, now, happened))
    case.next_step, case.next_due_on = ahead.step, ahead.due_on
    case.next_provisional = _is_provisional(case, ahead)


def overtaken(today: date) -> list[InfoRequest]:
    """Open cases whose day for telling corrections went by without any being needed: to be restated by a timed job."""
    return list(InfoRequest.objects.filter(is_open=True, next_step=NextStep.CORRECTION_NOTICE, next_due_on__lt=today))


def _is_provisional(case: InfoRequest, ahead: _Next) -> bool:
    if ahead.step in (NextStep.REPLY, NextStep.DELIVERY):
        return case.due_provisional
    return ahead.due_on is not None and calendar().provisional(ahead.due_on)


def _earliest(steps: Iterator[_Next]) -> _Next:
    found = sorted(steps, key=lambda ahead: ahead.due_on or date.max)
    return found[0] if found else _Next(NextStep.NONE, None)


def _ahead(case: InfoRequest, now: Standing, happened: list[Event]) -> Iterator[_Next]:
    """Everything that still falls due; of two on one day the first told comes first."""
    state = State(case.state)
    if state in _STEPS:
        yield _STEPS[state](case)
    if state in (State.RECEIVED, State.HANDLING):
        yield from _correction_notice(case, now, happened)
    if state in WORKING and state is not State.RECEIVED:
        drafts = [one for one in case.assignments.all() if one.is_current and one.handed_in_on is None]
        yield from (_Next(NextStep.SECTION_DRAFT, draft.due_on) for draft in drafts)
    if any(event.kind is EventKind.CONSULTED for event in happened) and state in (*WORKING, State.SIGNING):
        letters = [one for one in case.consultations.all() if one.answered_on is None and not one.opinion]
        yield from (_Next(NextStep.OPINION, letter.due_on) for letter in letters if letter.due_on)
    if now.due and state in (*WORKING, State.SIGNING, State.AWAITING_FEE):
        yield _Next(NextStep.REPLY, now.due.on)


def _correction_notice(case: InfoRequest, now: Standing, happened: list[Event]) -> Iterator[_Next]:
    """The day for telling corrections, while there is time: once it has gone by, nothing is owed.

    Law: Regulation 2019, Art. 30.
    """
    settled = any(event.kind in _CLEAR for event in happened)
    if settled or now.period_from is None or case.version != Version.R2019:
        return
    last = deadlines.correction_due(
        now.period_from, calendar=calendar(), version=Version.R2019, region=settings.REGION
    ).on
    if last >= timezone.localdate():
        yield _Next(NextStep.CORRECTION_NOTICE, last)


def _confirm(case: InfoRequest) -> _Next:
    return _Next(NextStep.CONFIRM, calendar().first_workday(case.arrived_on))


def _correction(case: InfoRequest) -> _Next:
    return _Next(NextStep.CORRECTION, case.correction.due_on)


def _reasons(case: InfoRequest) -> _Next:
    return _Next(NextStep.REASONS, case.explanation.due_on)


def _payment(case: InfoRequest) -> _Next:
    return _Next(NextStep.PAYMENT, case.fee.due_on)


def _delivery(case: InfoRequest) -> _Next:
    """An answer must also be on its way by the last day: posted, sent or handed over.

    Law: Civil Procedure Law 2023, Art. 85; Service Letter 2016.
    """
    return _Next(NextStep.DELIVERY, case.due_on)


_STEPS: Mapping[State, Callable[[InfoRequest], _Next]] = {
    State.UNCONFIRMED: _confirm,
    State.CORRECTING: _correction,
    State.EXPLAINING: _reasons,
    State.AWAITING_FEE: _payment,
    State.DECIDED: _delivery,
}
