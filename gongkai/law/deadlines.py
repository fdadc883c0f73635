"""The last day of every statutory period, with the count that led there: pure functions of a start day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.law.citations import citations
from gongkai.law.instruments import regulation
from gongkai.law.parameters import Parameter, parameter
from gongkai.law.refusals import ExtensionTooLong, NotYetInForce, PauseBackwards, UnknownKind
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Version
from gongkai.law.workdays import PROVISIONAL, WorkCalendar, provisionally

PAUSED = "征求意见期间，不计入期限"


@dataclass(frozen=True)
class Step:
    """One day of a count: `number` says which counted day it is, 0 for a day that does not count."""

    day: date
    number: int
    reason: str

    @property
    def counted(self) -> bool:
        """Whether the day counts towards the period."""
        return self.number > 0


@dataclass(frozen=True)
class Due:
    """The last day of a period; `provisional` when a year on the way has no holiday notice yet."""

    on: date
    provisional: bool
    steps: tuple[Step, ...]
    start_on: date
    working_days: int
    law: str


@dataclass(frozen=True)
class Pause:
    """A consultation: from the day the letter is sent to the day the answer comes, both not counted.

    Law: Regulation 2019, Art. 33(3); Regulation 2008, Art. 24(3).
    """

    from_on: date
    to_on: date

    def __post_init__(self) -> None:
        """Refuse a pause that ends before it begins."""
        if self.to_on < self.from_on:
            raise PauseBackwards(from_on=self.from_on, to_on=self.to_on)

    def covers(self, day: date) -> bool:
        """Whether the clock stands still on that day."""
        return self.from_on <= day <= self.to_on


def count(start: date, working_days: int, calendar: WorkCalendar, *, pauses: Sequence[Pause] = ()) -> tuple[Step, ...]:
    """Every day after `start`, which is day zero, up to the n-th that counts.

    The n-th counted day is the last day, so a period can never end on a day off.

    Law: Civil Code 2020, Art. 201; Civil Procedure Law 2023, Art. 85.
    """
    steps: list[Step] = []
    number = 0
    for day in calendar.following(start):
        counts = calendar.is_workday(day) and not any(pause.covers(day) for pause in pauses)
        number += counts
        steps.append(Step(day, number if counts else 0, _reason(day, number if counts else 0, calendar)))
        if number == working_days:
            break
    return tuple(steps)


def _reason(day: date, number: int, calendar: WorkCalendar) -> str:
    why = calendar.reason(day)
    if not number:
        return why if not calendar.is_workday(day) else PAUSED
    words = say("{why}，计第{number}日", why=why, number=number) if why else say("计第{number}日", number=number)
    return provisionally(words) if calendar.provisional(day) and PROVISIONAL not in words else words


def _due(
    start: date, rule: Parameter, calendar: WorkCalendar, *, extended: int = 0, pauses: Sequence[Pause] = ()
) -> Due:
    days = rule.number + extended
    steps = count(start, days, calendar, pauses=pauses)
    provisional = any(calendar.provisional(step.day) for step in steps)
    return Due(steps[-1].day, provisional, steps, start_on=start, working_days=days, law=rule.law)


def publication_clock_runs(formed_on: date) -> bool:
    """Whether the time for publishing binds information of that day: what is older than the duty has no last day.

    Law: Regulation 2008, Arts. 18, 38.
    """
    return formed_on >= regulation(Version.R2008).from_on


def publish_due(formed_on: date, *, calendar: WorkCalendar, version: Version | None = None, region: str = "") -> Due:
    """The last day to publish what was formed, or changed, on a day.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    return _due(formed_on, parameter("publication.publish", on=formed_on, version=version, region=region), calendar)


def reply_due(
    received_on: date,
    *,
    calendar: WorkCalendar,
    version: Version | None = None,
    region: str = "",
    extended: int = 0,
    pauses: Sequence[Pause] = (),
) -> Due:
    """The last day to answer a request, extended and paused as its history says.

    Law: Regulation 2019, Art. 33(2)-(3); Regulation 2008, Art. 24(2)-(3).
    """
    if extended:
        must_allow_extension(extended, received_on=received_on, version=version, region=region)
    rule = parameter("info_requests.reply", on=received_on, version=version, region=region)
    return _due(received_on, rule, calendar, extended=extended, pauses=pauses)


def must_allow_extension(
    working_days: int, *, received_on: date, version: Version | None = None, region: str = "", already: int = 0
) -> None:
    """Refuse an extension past the legal limit, counting what was given `already`.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """
    rule = parameter("info_requests.extension", on=received_on, version=version, region=region)
    if not 0 < working_days <= rule.number - already:
        raise ExtensionTooLong(limit=rule.number - already, article=rule.article, given=working_days)


def correction_due(
    received_on: date, *, calendar: WorkCalendar, version: Version | None = None, region: str = ""
) -> Due:
    """The last day to tell an applicant, once, what to correct. The 2008 text sets no such period.

    Law: Regulation 2019, Art. 30.
    """
    rule = parameter("info_requests.correction", on=received_on, version=version, region=region)
    return _due(received_on, rule, calendar)


def third_party_due(
    received_on: date, *, calendar: WorkCalendar, version: Version | None = None, region: str = ""
) -> Due:
    """The last day for a third party to answer the letter it received. The 2008 text sets no such period.

    Law: Regulation 2019, Art. 32.
    """
    rule = parameter("info_requests.third_party", on=received_on, version=version, region=region)
    return _due(received_on, rule, calendar)


def payment_due(received_on: date, *, calendar: WorkCalendar, version: Version | None = None, region: str = "") -> Due:
    """The last day to pay the processing fee whose notice was received on a day; none before the fee measure.

    Law: Fee Measure 2020, Art. 6.
    """
    rule = parameter("fees.payment", on=received_on, version=version, region=region)
    if not rule.in_force(received_on):
        text = citations(rule.law)[0].instrument
        raise NotYetInForce(instrument=f"《{text.title}》", in_force=rule.from_on, given=received_on, period=rule.label)
    return _due(received_on, rule, calendar)


PERIODS: dict[str, Callable[..., Due]] = {
    "publish": publish_due,
    "reply": reply_due,
    "correction": correction_due,
    "third_party": third_party_due,
    "payment": payment_due,
}


def due(kind: str, start_on: date, *, calendar: WorkCalendar, version: Version | None = None, region: str = "") -> Due:
    """The last day of any period by its kind: publish, reply, correction, third_party or payment."""
    if kind not in PERIODS:
        raise UnknownKind(given=kind, known="、".join(PERIODS))
    return PERIODS[kind](start_on, calendar=calendar, version=version, region=region)
