"""The day a request counts as received, which is day zero of its period, by the channel it came through."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from gongkai.law.citations import chinese
from gongkai.law.instruments import instrument
from gongkai.law.periods import day_of_receipt
from gongkai.law.refusals import Refusal
from gongkai.law.sentences import Sentence, say, strung
from gongkai.law.vocabulary import Channel, Version
from gongkai.law.workdays import WorkCalendar


@dataclass(frozen=True)
class Receipt:
    """The day of receipt, by which rule, and the sentence that tells clerk and applicant; no day yet: unconfirmed."""

    on: date | None
    rule: str
    sentence: str
    law: str


class ConfirmedBeforeArrival(Refusal):
    """Nobody confirms what has not come yet."""

    sentence = "确认收到的日期（{confirmed_on}）早于申请到达的日期（{arrived_on}）。请核对两个日期。"


@dataclass(frozen=True)
class _Rule:
    """How a channel's day is found: whether it waits for a confirmation, whether a day off moves it, and why."""

    key: str
    words: str
    law: str
    confirmed: bool = False
    by_machine: bool = False


_ART_31 = "Regulation 2019, Art. 31"
_LETTER = "Deadline Letter 2015"
_ARRIVED = _Rule("arrived", "以申请到达本机关之日为收到申请之日", "Regulation 2008, Art. 24")
_BY_2019 = {
    Channel.COUNTER: _Rule("submitted", "当面提交的，以提交之日为收到申请之日", _ART_31),
    Channel.ORAL: _Rule("submitted", "当面口头提出的，以提出之日为收到申请之日", _ART_31),
    Channel.REGISTERED: _Rule("signed", "邮寄需签收的，以本机关签收之日为收到申请之日", _ART_31),
    Channel.LETTER: _Rule(
        "confirmed",
        "平常信函等无需签收的，本机关应于收到当日与申请人确认，以确认之日为收到申请之日",
        _ART_31,
        confirmed=True,
    ),
    Channel.FAX: _Rule(
        "both_confirmed", "传真提交的，以双方确认之日为收到申请之日", _ART_31, confirmed=True, by_machine=True
    ),
    Channel.EMAIL: _Rule(
        "both_confirmed", "电子邮件提交的，以双方确认之日为收到申请之日", _ART_31, confirmed=True, by_machine=True
    ),
    Channel.ONLINE: _Rule(
        "system_confirmed", "网上提交的，系统当即回执，以双方确认之日为收到申请之日", _ART_31, by_machine=True
    ),
}
_BY_THE_LETTER = {
    Channel.EMAIL: _Rule("arrived", "电子邮件以到达邮件系统之日为收到申请之日", _LETTER, by_machine=True),
    Channel.ONLINE: _Rule("arrived", "网上提交的，以到达系统之日为收到申请之日", _LETTER, by_machine=True),
    Channel.FAX: _Rule(
        "both_confirmed", "传真以收到并经双方确认之日为收到申请之日", _LETTER, confirmed=True, by_machine=True
    ),
}


def _rule_of(channel: Channel, *, arrived_on: date, version: Version) -> _Rule:
    """Which rule finds the day; the first Regulation had none of its own, a letter of 2015 explained some channels.

    Law: Regulation 2019, Art. 31; Deadline Letter 2015.
    """
    return _RULES[version](channel, arrived_on)


def _rule_2008(channel: Channel, arrived_on: date) -> _Rule:
    explained = instrument(_LETTER).in_force(arrived_on)
    return _BY_THE_LETTER.get(channel, _ARRIVED) if explained else _ARRIVED


def _rule_2019(channel: Channel, _arrived_on: date) -> _Rule:
    return _BY_2019[channel]


_RULES: Mapping[Version, Callable[[Channel, date], _Rule]] = {Version.R2008: _rule_2008, Version.R2019: _rule_2019}


def received_on(
    channel: Channel,
    *,
    arrived_on: date,
    confirmed_on: date | None = None,
    calendar: WorkCalendar,
    version: Version,
) -> Receipt:
    """The day of receipt of what arrived on a day; none while a confirmation is still to be had.

    What came to a machine on a day off counts from the first working day after; what people took in themselves
    counts from that day.

    Law: Regulation 2019, Art. 31; Deadline Letter 2015.
    """
    rule = _rule_of(channel, arrived_on=arrived_on, version=version)
    if confirmed_on and confirmed_on < arrived_on:
        raise ConfirmedBeforeArrival(confirmed_on=confirmed_on, arrived_on=arrived_on)
    day = confirmed_on if rule.confirmed else arrived_on
    if day is None:
        waiting = say("{rule}；尚待确认（{law}）。", rule=rule.words, law=chinese(rule.law))
        return Receipt(None, rule.key, waiting, rule.law)
    on = day_of_receipt(day, calendar) if rule.by_machine else day
    return Receipt(on, rule.key, _sentence(rule, day, on), rule.law)


def _sentence(rule: _Rule, day: date, on: date) -> Sentence:
    said = say("{rule}，即{on:%Y-%m-%d}（{law}）", rule=rule.words, on=on, law=chinese(rule.law))
    moved = [say("{day:%Y-%m-%d}不是工作日，顺延至其后第一个工作日", day=day)] if on != day else []
    return strung([said, *moved], between="；", end="。")
