"""Histories that can have happened, and the first thing that is wrong with those that cannot."""

from datetime import date

import pytest

from gongkai.law import calendar
from gongkai.law.request_clock import Asked, Event, Phase
from gongkai.law.request_order import ImpossibleHistory, must_be_possible
from gongkai.law.vocabulary import EventKind as Kind, Version

NATION = calendar()
DAY = date(2024, 3, 1)


def day(number, month=3):
    return date(2024, month, number)


def told(*events, version=Version.R2019):
    return must_be_possible(events, version=version, calendar=NATION)


def test_a_whole_life_is_possible():
    now = told(
        Event(Kind.SUBMITTED, DAY),
        Event(Kind.RECEIVED, DAY),
        Event(Kind.CORRECTION_ASKED, day(4)),
        Event(Kind.CORRECTED, day(11)),
        Event(Kind.CONSULTED, day(12), until=day(2, 4), key="c1"),
        Event(Kind.CONSULTED, day(12), until=day(2, 4), key="c2", asked=Asked.CO_MAKER),
        Event(Kind.OPINION, day(14), key="c2"),
        Event(Kind.OPINION, day(15), key="c1"),
        Event(Kind.EXTENDED, day(18), working_days=5),
        Event(Kind.FEE_NOTIFIED, day(19)),
        Event(Kind.FEE_PAID, day(20)),
        Event(Kind.DECIDED, day(27)),
        Event(Kind.DELIVERED, day(28)),
        Event(Kind.ARCHIVED, day(29)),
    )
    assert (now.phase, now.period_from, now.due.on) == (Phase.STOPPED, day(20), day(18, 4))


def test_no_history_at_all_is_not_yet_received():
    assert told().phase is Phase.UNCONFIRMED


def test_the_same_letter_may_be_told_another_last_day():
    told(
        Event(Kind.RECEIVED, DAY),
        Event(Kind.CONSULTED, day(11), until=day(29), key="c1"),
        Event(Kind.CONSULTED, day(13), until=day(3, 4), key="c1"),
    )


@pytest.mark.parametrize(
    ("events", "says"),
    [
        ([Event(Kind.EXTENDED, day(4), working_days=5)], "“延长答复期限”（2024-03-04）早于收到申请"),
        ([Event(Kind.RECEIVED, DAY), Event(Kind.RECEIVED, day(4))], "收到申请只有一次"),
        ([Event(Kind.RECEIVED, DAY), Event(Kind.OPINION, day(4), key="c1")], "尚未答复的征求意见"),
        ([Event(Kind.RECEIVED, DAY), Event(Kind.CORRECTED, day(4))], "之前没有告知补正"),
        ([Event(Kind.RECEIVED, DAY), Event(Kind.FEE_PAID, day(4))], "之前没有收费通知"),
        ([Event(Kind.RECEIVED, DAY), Event(Kind.DELAYED, day(4), until=DAY)], "的止日（2024-03-01）早于当日"),
        ([Event(Kind.RECEIVED, DAY), Event(Kind.EXTENDED, day(1, 4), working_days=5)], "期满后不能再延长"),
        ([Event(Kind.RECEIVED, DAY), Event(Kind.WITHDRAWN, day(4)), Event(Kind.DECIDED, day(5))], "已经办结之后"),
    ],
)
def test_what_cannot_be_is_named(events, says):
    with pytest.raises(ImpossibleHistory, match=says) as refusal:
        told(*events)
    assert refusal.value.sentence.endswith("请核对各项的先后和日期。")
