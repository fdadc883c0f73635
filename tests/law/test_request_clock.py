"""The reply period with what happened to it: the cases in cases/request_clock.toml, then what holds for every history."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, strategies as st

from gongkai.law import calendar, chinese, parameters
from gongkai.law.deadlines import Pause
from gongkai.law.refusals import ExtensionTooLong, PauseBackwards
from gongkai.law.request_clock import Asked, Event, Phase, standing
from gongkai.law.vocabulary import EventKind, Version

CASES = Path(__file__).parent / "cases" / "request_clock.toml"
NATION = calendar()
ROWS = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
DAYS = st.dates(date(2008, 5, 1), date(2026, 3, 1))


def event(row):
    asked = Asked(row.get("asked", "third_party"))
    return Event(
        EventKind(row["kind"]), row["on"], row.get("until"), row.get("working_days"), row.get("key", ""), asked
    )


def stands(events, version="2019"):
    return standing(events, version=Version(version), calendar=NATION)


def received(on):
    return Event(EventKind.RECEIVED, on)


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_stands_as_a_lawyer_reckoned(row):
    start = [received(row["from"])] if "from" in row else []
    now = stands([*start, *map(event, row.get("events", ()))], row["version"])
    assert (now.due.on if now.due else None) == row.get("due")
    assert bool(now.due and now.due.provisional) == row.get("provisional", False)
    for told in ("phase", "paused_since", "period_from", "days_extended"):
        assert getattr(now, told) == row.get(told, getattr(now, told))
    assert chinese(row["law"])


def test_every_vector_of_the_standard_is_a_case():
    told = {(str(row["from"]), str(row.get("due"))) for row in ROWS if "from" in row}
    assert {
        ("2009-01-16", "2009-02-11"),
        ("2009-09-28", "2009-10-26"),
        ("2009-09-28", "2009-11-16"),
        ("2019-09-20", "2019-10-23"),
        ("2019-09-20", "2019-11-20"),
        ("2024-02-05", "2024-03-08"),
        ("2025-01-20", "2025-02-21"),
        ("2025-09-25", "2025-10-29"),
    } <= told
    assert len(ROWS) >= 60


def test_every_day_of_the_count_says_why():
    now = stands([
        received(date(2024, 3, 1)),
        Event(EventKind.CONSULTED, date(2024, 3, 11), until=date(2024, 4, 1), key="c1"),
        Event(EventKind.OPINION, date(2024, 3, 22), key="c1"),
        Event(EventKind.EXTENDED, date(2024, 4, 8), working_days=10),
    ])  # fmt: skip
    said = {step.day: step.reason for step in now.due.steps}
    assert said[date(2024, 3, 8)] == "计第5日"
    assert said[date(2024, 3, 11)] == "征求意见期间，不计入期限"
    assert said[date(2024, 3, 25)] == "计第6日"
    assert said[date(2024, 4, 28)] == "调休上班（劳动节），计第30日"
    assert (now.due.working_days, now.due.law) == (30, "Regulation 2019, Art. 33(2)")


def test_says_what_paused_and_what_began_anew():
    now = stands([
        received(date(2024, 3, 1)),
        Event(EventKind.CORRECTION_ASKED, date(2024, 3, 8)),
        Event(EventKind.CORRECTED, date(2024, 3, 20)),
        Event(EventKind.CONSULTED, date(2024, 3, 25), until=date(2024, 4, 16), key="c1"),
        Event(EventKind.OPINION, date(2024, 4, 3), key="c1"),
    ])  # fmt: skip
    assert now.restarts == (date(2024, 3, 20),)
    assert now.pauses == (Pause(date(2024, 3, 25), date(2024, 4, 3)),)
    assert now.paused_since is None


def test_its_own_period_cites_its_own_article():
    now = stands([received(date(2024, 3, 1)), Event(EventKind.DELAYED, date(2024, 3, 14), until=date(2024, 3, 29))])
    assert (now.due.law, now.due.start_on, now.due.working_days) == ("Regulation 2019, Art. 35", date(2024, 3, 14), 11)


def test_events_may_be_told_in_any_order():
    told = [
        Event(EventKind.FEE_PAID, date(2024, 9, 20)),
        Event(EventKind.FEE_NOTIFIED, date(2024, 9, 10)),
        received(date(2024, 8, 19)),
    ]
    assert stands(told).due.on == date(2024, 10, 23)


def test_refuses_histories_nobody_can_have():
    late = Event(EventKind.EXTENDED, date(2024, 3, 5), working_days=25)
    with pytest.raises(ExtensionTooLong, match="最多可延长20个工作日"):
        stands([received(date(2024, 3, 1)), late])
    with pytest.raises(PauseBackwards):
        stands([
            received(date(2024, 3, 1)),
            Event(EventKind.CONSULTED, date(2024, 3, 11), until=date(2024, 3, 1), key="c1"),
        ])  # fmt: skip


def test_every_kind_and_phase_is_known():
    assert {row.get("phase") for row in ROWS} >= set(Phase) - {Phase.RUNNING}


@st.composite
def histories(draw):
    """A request with perhaps a correction, two consultations and an extension, in an order that can be."""
    start = draw(DAYS)
    day, told = start, [received(start)]
    if draw(st.booleans()):
        day += timedelta(days=draw(st.integers(1, 9)))
        told += [Event(EventKind.CORRECTION_ASKED, day), Event(EventKind.CORRECTED, day + timedelta(days=1))]
        day += timedelta(days=1)
    for key in draw(st.lists(st.sampled_from(["c1", "c2"]), unique=True)):
        sent, length = day + timedelta(days=draw(st.integers(0, 9))), draw(st.integers(0, 25))
        told.append(Event(EventKind.CONSULTED, sent, until=sent + timedelta(days=20), key=key))
        told.append(Event(EventKind.OPINION, sent + timedelta(days=length), key=key))
    extended = draw(st.integers(0, 15))
    if extended:
        told.append(Event(EventKind.EXTENDED, day, working_days=extended))
    return told


@given(histories(), st.sampled_from(["2008", "2019"]))
def test_never_on_a_day_off(told, version):
    due = stands(told, version).due
    assert NATION.is_workday(due.on)
    assert due.steps[-1].counted
    assert sum(step.counted for step in due.steps) == due.working_days


@given(st.lists(st.integers(0, 400), min_size=2, max_size=2), DAYS, st.sampled_from(["2008", "2019"]))
def test_received_later_is_never_due_earlier(gaps, day, version):
    first, second = (stands([received(day + timedelta(days=gap))], version).due.on for gap in sorted(gaps))
    assert first <= second


@given(histories(), st.integers(0, 30), st.sampled_from(["2008", "2019"]))
def test_a_later_answer_never_shortens_the_period(told, later, version):
    opinions = [at for at, one in enumerate(told) if one.kind is EventKind.OPINION]
    assume(opinions)
    slower = list(told)
    slower[opinions[-1]] = replace(told[opinions[-1]], on=told[opinions[-1]].on + timedelta(days=later))
    assert stands(told, version).due.on <= stands(slower, version).due.on


@given(histories(), st.sampled_from(["2008", "2019"]))
def test_one_more_consultation_never_shortens_it(told, version):
    last = max(one.on for one in told if one.kind in (EventKind.RECEIVED, EventKind.CORRECTED))
    more = [*told, Event(EventKind.CONSULTED, last, until=last + timedelta(days=5), key="c9")]
    assert stands(told, version).due.on <= stands(more, version).due.on


@given(histories(), st.integers(0, 15), st.integers(0, 15), st.sampled_from(["2008", "2019"]))
def test_a_longer_extension_is_never_due_earlier(told, few, many, version):
    plain = [one for one in told if one.kind is not EventKind.EXTENDED]
    last = max(one.on for one in plain)
    dues = [
        stands([*plain, Event(EventKind.EXTENDED, last, working_days=days)], version).due.on
        for days in sorted((few, many))
        if days
    ]
    assert dues == sorted(dues)


@given(histories(), st.integers(1, 60))
def test_after_its_last_day_a_late_answer_moves_nothing_under_the_present_regulation(told, later):
    extra = Event(EventKind.CONSULTED, told[-1].on, until=told[-1].on + timedelta(days=7), key="c9")
    on_time = Event(EventKind.OPINION, extra.until, key="c9")
    late = Event(EventKind.OPINION, extra.until + timedelta(days=later), key="c9")
    assert stands([*told, extra, on_time]).due == stands([*told, extra, late]).due


@given(histories())
def test_a_correction_wipes_what_was_before(told):
    last = max(one.until or one.on for one in told) + timedelta(days=1)
    again = [*told, Event(EventKind.CORRECTION_ASKED, last), Event(EventKind.CORRECTED, last)]
    assert stands(again).due == stands([received(last)]).due


@given(histories(), st.sampled_from(["2008", "2019"]), st.integers(1, 60))
def test_a_request_that_is_not_touched_never_moves_when_a_law_version_is_added(told, version, days):
    before = stands(told, version).due
    rows = parameters.all_parameters()
    day = date(2024, 1, 1)
    ended = [replace(row, to_on=day - timedelta(days=1)) if row.to_on is None else row for row in rows]
    newer = [replace(row, version="2024", value=days, from_on=day) for row in rows if row.version is Version.R2019]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parameters, "all_parameters", lambda: (*ended, *newer))
        assert stands(told, version).due == before
