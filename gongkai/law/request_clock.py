"""The reply period of a request: what happened to it, in order, turned into its last day.

Four effects, four names: a correction or a payment *restarts* the period, a consultation *pauses* it, an extension
*adds* to it, a request beyond reason gets *its own period*.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from gongkai.law.deadlines import Due, Pause, count, reply_due, third_party_due
from gongkai.law.vocabulary import EventKind, Term, Version
from gongkai.law.workdays import WorkCalendar


class Asked(Term):
    """Whom a consultation asks; only under the present Regulation does the period wait for others than third parties.

    Law: Regulation 2019, Arts. 32, 33(3), 34; Regulation 2008, Arts. 23, 24(3).
    """

    THIRD_PARTY = "third_party", "第三方"
    CO_MAKER = "co_maker", "共同制作机关"
    OTHER_ORGAN = "other_organ", "其他机关"


@dataclass(frozen=True)
class Event:
    """One thing that happened to a request; `key` joins an opinion to the consultation it answers.

    A second CONSULTED of the same open `key` is the same letter with another last day.
    """

    kind: EventKind
    on: date
    until: date | None = None
    working_days: int | None = None
    key: str = ""
    asked: Asked = Asked.THIRD_PARTY


class Phase(Term):
    """What the reply period does just now."""

    UNCONFIRMED = "unconfirmed", "尚未起算"
    RUNNING = "running", "计算中"
    CORRECTING = "correcting", "等待补正，补正后重新起算"
    PAUSED = "paused", "征求意见，暂停计算"
    AWAITING_FEE = "awaiting_fee", "等待缴费，缴费后重新起算"
    OWN_PERIOD = "own_period", "另行确定的合理期限"
    STOPPED = "stopped", "已经终止"


@dataclass(frozen=True)
class Standing:
    """Where the period stands after everything that happened.

    `due` is None while nobody can say: not yet received, waiting for a correction, a payment, or an answer without
    a last day. While paused it assumes that the pause lasts as long as it may; once stopped it is what it was.
    """

    phase: Phase
    due: Due | None
    period_from: date | None
    paused_since: date | None
    days_extended: int
    pauses: tuple[Pause, ...]
    restarts: tuple[date, ...]


@dataclass
class _Consultation:
    """A letter out for an opinion."""

    key: str
    sent_on: date
    until: date | None
    answered_on: date | None = None


@dataclass
class _History:
    """What is left standing of the events read so far."""

    version: Version
    period_from: date | None = None
    waits: Phase | None = None
    stopped: bool = False
    extended: int = 0
    own: Event | None = None
    consultations: list[_Consultation] = field(default_factory=list)
    restarts: list[date] = field(default_factory=list)

    def open_consultations(self) -> list[_Consultation]:
        return [one for one in self.consultations if one.answered_on is None]


def standing(events: Iterable[Event], *, version: Version, calendar: WorkCalendar, region: str = "") -> Standing:
    """Where the reply period stands, under the version the request was registered with for good.

    Events of one day are taken in the order given. What comes after the end changes nothing.
    Raises PauseBackwards and ExtensionTooLong for what no history can hold.

    Law: Regulation 2019, Arts. 30, 33, 34, 35; Regulation 2008, Arts. 21, 24; Fee Measure 2020, Art. 6.
    """
    history = _History(version)
    for event in sorted(events, key=lambda event: event.on):
        effect = _EFFECTS.get(event.kind)
        if effect and not history.stopped:
            effect(history, event)
    return _stands(history, calendar, region)


def _receive(history: _History, event: Event) -> None:
    history.period_from = event.on


def _await_correction(history: _History, _event: Event) -> None:
    history.waits = Phase.CORRECTING


def _restart(history: _History, event: Event) -> None:
    """Begin anew from this day: what was added or paused before is gone."""
    history.period_from, history.waits, history.own = event.on, None, None
    history.extended = 0
    history.consultations.clear()
    history.restarts.append(event.on)


def _consult(history: _History, event: Event) -> None:
    if event.asked not in _PAUSED_FOR[history.version]:
        return
    letter = next((one for one in history.open_consultations() if one.key == event.key), None)
    if letter is None:
        history.consultations.append(_Consultation(event.key, event.on, event.until))
    else:
        letter.until = event.until


def _hear(history: _History, event: Event) -> None:
    for letter in history.open_consultations():
        if letter.key == event.key:
            letter.answered_on = event.on


def _extend(history: _History, event: Event) -> None:
    history.extended += event.working_days or 0


def _await_fee(history: _History, _event: Event) -> None:
    if history.version in _FEE_RESTARTS:
        history.waits = Phase.AWAITING_FEE


def _take_payment(history: _History, event: Event) -> None:
    if history.version in _FEE_RESTARTS:
        _restart(history, event)


def _set_own_period(history: _History, event: Event) -> None:
    if history.version in _OWN_PERIOD and event.until:
        history.own = event


def _stop(history: _History, _event: Event) -> None:
    history.stopped = True


_EFFECTS: Mapping[EventKind, Callable[[_History, Event], None]] = {
    EventKind.RECEIVED: _receive,
    EventKind.CORRECTION_ASKED: _await_correction,
    EventKind.CORRECTED: _restart,
    EventKind.CONSULTED: _consult,
    EventKind.OPINION: _hear,
    EventKind.EXTENDED: _extend,
    EventKind.FEE_NOTIFIED: _await_fee,
    EventKind.FEE_PAID: _take_payment,
    EventKind.DELAYED: _set_own_period,
    EventKind.DECIDED: _stop,
    EventKind.WITHDRAWN: _stop,
    EventKind.ABANDONED: _stop,
    EventKind.SENT_ON: _stop,
    EventKind.SPLIT: _stop,
    EventKind.MERGED: _stop,
}
# What the two Regulations do not share. Law: Regulation 2008, Art. 24(3); Regulation 2019, Arts. 33(3), 35, 42.
_PAUSED_FOR = {Version.R2008: frozenset({Asked.THIRD_PARTY}), Version.R2019: frozenset(Asked)}
_FEE_RESTARTS = frozenset({Version.R2019})
_OWN_PERIOD = frozenset({Version.R2019})


def _ends_with_the_answer(letter: _Consultation, _calendar: WorkCalendar, _region: str) -> date | None:
    """The first Regulation set third parties no time: the period waits for them however late they answer."""
    return letter.answered_on or letter.until


def _ends_by_its_last_day(letter: _Consultation, calendar: WorkCalendar, region: str) -> date | None:
    """An answer after its time no longer holds the period up; no last day told: as if the letter came at once."""
    due = third_party_due(letter.sent_on, calendar=calendar, version=Version.R2019, region=region).on
    last = letter.until or due
    return min(letter.answered_on or last, last)


_PAUSE_ENDS: Mapping[Version, Callable[[_Consultation, WorkCalendar, str], date | None]] = {
    Version.R2008: _ends_with_the_answer,
    Version.R2019: _ends_by_its_last_day,
}


def _stands(history: _History, calendar: WorkCalendar, region: str) -> Standing:
    ends = [(one, _PAUSE_ENDS[history.version](one, calendar, region)) for one in history.consultations]
    pauses = tuple(Pause(one.sent_on, end) for one, end in ends if end)
    endless = len(pauses) < len(ends)
    return Standing(
        phase=_phase(history),
        due=None if history.waits or endless else _due(history, pauses, calendar, region),
        period_from=history.period_from,
        paused_since=min((one.sent_on for one in history.open_consultations()), default=None),
        days_extended=history.extended,
        pauses=pauses,
        restarts=tuple(history.restarts),
    )


def _phase(history: _History) -> Phase:
    if history.stopped:
        return Phase.STOPPED
    if history.period_from is None:
        return Phase.UNCONFIRMED
    if history.waits:
        return history.waits
    if history.open_consultations():
        return Phase.PAUSED
    return Phase.OWN_PERIOD if history.own else Phase.RUNNING


def _due(history: _History, pauses: Sequence[Pause], calendar: WorkCalendar, region: str) -> Due | None:
    if history.period_from is None:
        return None
    if history.own and history.own.until:
        return own_period_due(history.own.on, until=history.own.until, calendar=calendar, pauses=pauses)
    return reply_due(
        history.period_from,
        calendar=calendar,
        version=history.version,
        region=region,
        extended=history.extended,
        pauses=pauses,
    )


def own_period_due(set_on: date, *, until: date, calendar: WorkCalendar, pauses: Sequence[Pause] = ()) -> Due:
    """The last day of a reasonable period of a request's own; a last day off moves to the first working day after.

    Consultations begun after it was set still do not count.

    Law: Regulation 2019, Arts. 33(3), 35; Civil Code 2020, Art. 203.
    """
    days = max(calendar.count(after=set_on, until=calendar.first_workday(until)), 1)
    later = [pause for pause in pauses if pause.from_on > set_on]
    steps = count(set_on, days, calendar, pauses=later)
    provisional = any(calendar.provisional(step.day) for step in steps)
    return Due(steps[-1].day, provisional, steps, start_on=set_on, working_days=days, law="Regulation 2019, Art. 35")
