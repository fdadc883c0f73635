"""要求说明理由."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.ask_reasons import ask_reasons
from gongkai.info_requests.actions.record_reasons import record_reasons
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import OnlyUnder2019, ReasonsAskedOnce
from gongkai.info_requests.vocabulary import NextStep, State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, letters, only_for, words

pytestmark = pytest.mark.django_db

FACTS = "本月向本机关提出申请35件，内容重复。"


def test_the_facts_are_told_and_the_period_runs_on():
    office = make_office()
    case = make_request(office)

    ask_reasons(case.number, facts=FACTS, due_on=date(2026, 3, 13), on=date(2026, 3, 4), by=office.clerk)

    case = again(case)
    assert (case.state, case.due_on, case.is_paused) == (State.EXPLAINING, date(2026, 3, 30), False)
    assert (case.next_step, case.next_due_on) == (NextStep.REASONS, date(2026, 3, 13))
    assert (case.explanation.facts, case.explanation.is_reasonable) == (FACTS, None)
    assert letters(case) == ["D03"]
    assert FACTS in words(case.letters.get()) and "2026年3月13日" in words(case.letters.get())
    assert happened(case)[-1] == "reasons_asked"
    assert journaled("ask_reasons") == {"due": "2026-03-13"}


def test_the_text_of_2008_knows_no_such_step():
    office = make_office()
    case = make_request(office, on=date(2014, 3, 3))
    with pytest.raises(OnlyUnder2019) as refusal:
        ask_reasons(case.number, facts=FACTS, due_on=date(2014, 3, 13), on=date(2014, 3, 4), by=office.clerk)
    assert "第三十五条" in refusal.value.sentence


def test_once_only():
    office = make_office()
    case = make_request(office)
    ask = {"facts": FACTS, "due_on": date(2026, 3, 13), "on": date(2026, 3, 4), "by": office.clerk}
    ask_reasons(case.number, **ask)
    with pytest.raises(WrongState):
        ask_reasons(case.number, **ask)
    record_reasons(case.number, answer="研究需要", is_reasonable=False, on=date(2026, 3, 6), by=office.clerk)
    with pytest.raises(ReasonsAskedOnce):
        ask_reasons(case.number, **ask)


def test_refuses_no_facts_and_days_that_cannot_be():
    office = make_office()
    case = make_request(office)
    with pytest.raises(BadWords):
        ask_reasons(case.number, facts=" ", due_on=date(2026, 3, 13), on=date(2026, 3, 4), by=office.clerk)
    with pytest.raises(DayWrong):
        ask_reasons(case.number, facts=FACTS, due_on=date(2026, 3, 3), on=date(2026, 3, 4), by=office.clerk)
    with pytest.raises(DayWrong):
        ask_reasons(case.number, facts=FACTS, due_on=date(2026, 3, 13), on=date(2026, 3, 1), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = make_request(office)
    only_for(
        lambda by: ask_reasons(case.number, facts=FACTS, due_on=date(2026, 3, 13), on=date(2026, 3, 4), by=by),
        refused=[office.leader],
    )
