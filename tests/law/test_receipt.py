"""The day of receipt: the cases a lawyer can read in cases/receipt.toml, then what the sentence says."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from gongkai.law import calendar
from gongkai.law.receipt import ConfirmedBeforeArrival, received_on
from gongkai.law.vocabulary import Channel, Version

CASES = Path(__file__).parent / "cases" / "receipt.toml"
NATION = calendar()
ROWS = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]


def receipt(channel, arrived_on, confirmed_on=None, version="2019"):
    return received_on(
        Channel(channel), arrived_on=arrived_on, confirmed_on=confirmed_on, calendar=NATION, version=Version(version)
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_the_day_a_lawyer_found(row):
    found = receipt(row["channel"], row["arrived"], row.get("confirmed"), row["version"])
    assert (found.on, found.rule, found.law) == (row.get("on"), row["rule"], row["law"])


def test_every_channel_has_a_rule_under_both_regulations():
    told = {(row["version"], row["channel"]) for row in ROWS}
    assert {("2019", channel.value) for channel in Channel} <= told
    for channel in Channel:
        assert receipt(channel, date(2016, 3, 7), date(2016, 3, 7), "2008").on == date(2016, 3, 7)


def test_the_sentence_says_rule_day_and_article():
    found = receipt("registered", date(2024, 2, 19))
    assert found.sentence == "邮寄需签收的，以本机关签收之日为收到申请之日，即2024-02-19（《条例》第三十一条）。"


def test_the_sentence_says_why_the_day_moved():
    found = receipt("online", date(2024, 10, 3))
    assert found.sentence.endswith("；2024-10-03不是工作日，顺延至其后第一个工作日。")


def test_the_sentence_says_that_the_confirmation_is_missing():
    assert receipt("letter", date(2024, 2, 19)).sentence.endswith("；尚待确认（《条例》第三十一条）。")


def test_nobody_confirms_what_has_not_come():
    with pytest.raises(ConfirmedBeforeArrival, match="早于申请到达的日期"):
        receipt("letter", date(2024, 2, 19), date(2024, 2, 16))


@given(st.sampled_from(Channel), st.dates(date(2008, 5, 1), date(2026, 12, 1)), st.sampled_from(Version))
def test_never_received_before_it_came(channel, arrived_on, version):
    found = receipt(channel, arrived_on, arrived_on, version.value)
    assert found.on is not None
    assert found.on >= arrived_on


@given(st.dates(date(2008, 5, 1), date(2026, 12, 1)))
def test_what_came_to_a_machine_counts_from_a_working_day(arrived_on):
    assert NATION.is_workday(receipt("online", arrived_on).on)
