"""Statutory periods: the cases a lawyer can read in cases/*.toml, then what holds for every day."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from gongkai.law import calendar, deadlines
from gongkai.law.citations import chinese
from gongkai.law.deadlines import Pause
from gongkai.law.refusals import (
    DayOutOfReach,
    ExtensionTooLong,
    NoSuchPeriod,
    NotYetInForce,
    PauseBackwards,
    UnknownKind,
)
from gongkai.law.vocabulary import Version

CASES = Path(__file__).parent / "cases"
NATION = calendar()
DAYS = st.dates(date(2004, 1, 1), date(2026, 10, 31))


def cases():
    for kind in sorted(deadlines.PERIODS):
        for row in tomllib.loads((CASES / f"{kind}.toml").read_text(encoding="utf-8"))["case"]:
            yield pytest.param(kind, row, id=f"{kind}: {row['name']}")


@pytest.mark.parametrize(("kind", "row"), list(cases()))
def test_counts_to_the_last_day_a_lawyer_counted(kind, row):
    version = Version(row["version"]) if "version" in row else None
    history = {}
    if "extended" in row or "pauses" in row:
        pauses = [Pause(pause["from"], pause["to"]) for pause in row.get("pauses", ())]
        history = {"extended": row.get("extended", 0), "pauses": pauses}
    due = deadlines.PERIODS[kind](row["from"], calendar=NATION, version=version, **history)
    assert due.on == row["due"]
    assert due.provisional == row.get("provisional", False)
    assert chinese(due.law).split("第")[0] == chinese(row["law"]).split("第")[0]


def test_every_vector_of_the_standard_is_a_case():
    told = {
        ("publish", "2008-09-26", "2008-10-29"),
        ("publish", "2009-12-25", "2010-01-25"),
        ("reply", "2009-01-16", "2009-02-11"),
        ("reply", "2009-09-28", "2009-10-26"),
        ("reply", "2009-09-28", "2009-11-16"),
        ("reply", "2019-09-20", "2019-10-23"),
        ("reply", "2019-09-20", "2019-11-20"),
        ("correction", "2024-02-05", "2024-02-20"),
        ("reply", "2024-02-05", "2024-03-08"),
        ("third_party", "2024-04-25", "2024-05-17"),
        ("payment", "2024-12-27", "2025-01-26"),
        ("reply", "2025-01-20", "2025-02-21"),
        ("reply", "2025-09-25", "2025-10-29"),
    }
    kept = {(case.values[0], str(case.values[1]["from"]), str(case.values[1]["due"])) for case in cases()}
    assert told <= kept


def test_every_day_of_the_count_says_why_it_counts_or_not():
    due = deadlines.publish_due(date(2024, 9, 20), calendar=NATION)
    said = {step.day.isoformat(): step.reason for step in due.steps}
    assert said["2024-09-21"] == "周末"
    assert said["2024-09-23"] == "计第1日"
    assert said["2024-09-29"] == "调休上班（国庆节），计第6日"
    assert said["2024-10-01"] == "法定节假日（国庆节）"
    assert said["2024-10-23"] == "计第20日"
    assert list(said) == sorted(said)
    assert len(said) == 33


def test_a_paused_day_says_so():
    pause = Pause(date(2024, 3, 11), date(2024, 3, 22))
    due = deadlines.reply_due(date(2024, 3, 1), calendar=NATION, pauses=[pause])
    said = {step.day: step.reason for step in due.steps}
    assert said[date(2024, 3, 11)] == "征求意见期间，不计入期限"
    assert said[date(2024, 3, 16)] == "周末"
    assert said[date(2024, 3, 25)] == "计第6日"


def test_a_year_without_a_notice_marks_its_days():
    due = deadlines.publish_due(date(2026, 12, 31), calendar=NATION)
    assert due.provisional
    assert due.steps[0].reason == "计第1日（暂按周一至周五推算）"
    assert due.steps[1].reason == "周末（暂按周一至周五推算）"
    assert due.on == date(2027, 1, 28)


def test_refuses_more_days_than_the_law_allows():
    with pytest.raises(ExtensionTooLong) as refusal:
        deadlines.reply_due(date(2024, 3, 1), calendar=NATION, extended=25)
    assert refusal.value.sentence == (
        "最多可延长20个工作日（《条例》第三十三条第二款），您填写了25个。请改为20个以内。"
    )


def test_refuses_sixteen_days_under_the_first_regulation():
    with pytest.raises(ExtensionTooLong, match="最多可延长15个工作日（《条例》第二十四条第二款）"):
        deadlines.reply_due(date(2010, 3, 1), calendar=NATION, extended=16)


def test_an_extension_counts_what_was_given_before():
    deadlines.must_allow_extension(5, received_on=date(2024, 3, 1), already=15)
    with pytest.raises(ExtensionTooLong, match="最多可延长5个工作日"):
        deadlines.must_allow_extension(6, received_on=date(2024, 3, 1), already=15)


@pytest.mark.parametrize("days", [0, -3])
def test_refuses_an_extension_of_nothing(days):
    with pytest.raises(ExtensionTooLong):
        deadlines.must_allow_extension(days, received_on=date(2024, 3, 1))


def test_the_first_regulation_sets_no_time_for_corrections_and_third_parties():
    for count in (deadlines.correction_due, deadlines.third_party_due, deadlines.payment_due):
        with pytest.raises(NoSuchPeriod, match="2008年《条例》"):
            count(date(2010, 3, 1), calendar=NATION)


def test_no_fee_is_due_before_the_fee_measure():
    with pytest.raises(NotYetInForce, match="自2021-01-01起施行"):
        deadlines.payment_due(date(2020, 12, 31), calendar=NATION)


def test_a_case_keeps_the_version_it_was_registered_under():
    received_on = date(2019, 5, 14)
    assert deadlines.reply_due(received_on, calendar=NATION).working_days == 15
    assert deadlines.reply_due(received_on, calendar=NATION, version=Version.R2019).working_days == 20


def test_information_older_than_the_duty_has_no_last_day():
    assert not deadlines.publication_clock_runs(date(2008, 4, 30))
    assert deadlines.publication_clock_runs(date(2008, 5, 1))


def test_refuses_a_pause_that_ends_before_it_begins():
    with pytest.raises(PauseBackwards, match="止日早于起日"):
        Pause(date(2024, 3, 22), date(2024, 3, 11))


def test_refuses_a_kind_nobody_defined():
    with pytest.raises(UnknownKind, match="publish、reply、correction、third_party、payment"):
        deadlines.due("tea", date(2024, 3, 1), calendar=NATION)


def test_refuses_to_count_past_the_last_day_within_reason():
    with pytest.raises(DayOutOfReach):
        deadlines.publish_due(date(9999, 12, 31), calendar=NATION)


@given(DAYS)
def test_never_ends_on_a_day_off(formed_on):
    assert NATION.is_workday(deadlines.publish_due(formed_on, calendar=NATION).on)


@given(DAYS, st.integers(0, 40))
def test_a_later_start_never_ends_earlier(formed_on, later):
    first = deadlines.publish_due(formed_on, calendar=NATION, version=Version.R2019)
    second = deadlines.publish_due(formed_on + timedelta(days=later), calendar=NATION, version=Version.R2019)
    assert first.on <= second.on


@given(DAYS, st.integers(1, 60))
def test_counts_exactly_the_days_of_the_period(start, working_days):
    steps = deadlines.count(start, working_days, NATION)
    assert [step.number for step in steps if step.counted] == list(range(1, working_days + 1))
    assert [step.day for step in steps] == [start + timedelta(days=gap) for gap in range(1, len(steps) + 1)]
    assert steps[-1].counted


@given(DAYS, st.integers(1, 30), st.integers(0, 30))
def test_a_pause_within_the_period_adds_its_working_days(start, after, length):
    pause = Pause(start + timedelta(days=1), start + timedelta(days=1 + length))
    plain = NATION.add(start, after)
    steps = deadlines.count(start, after, NATION, pauses=[pause])
    if pause.to_on <= plain:
        lost = NATION.count(start, pause.to_on)
        assert steps[-1].day == NATION.add(plain, lost)
    assert steps[-1].day >= plain
    assert not any(pause.covers(step.day) for step in steps if step.counted)


@given(DAYS, st.integers(1, 20))
def test_an_extension_adds_its_working_days_at_the_end(received_on, extended):
    plain = deadlines.reply_due(received_on, calendar=NATION, version=Version.R2019)
    longer = deadlines.reply_due(received_on, calendar=NATION, version=Version.R2019, extended=extended)
    assert longer.on == NATION.add(plain.on, extended)
