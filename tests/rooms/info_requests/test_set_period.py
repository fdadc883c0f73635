"""确定合理答复期限."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.ask_reasons import ask_reasons
from gongkai.info_requests.actions.record_reasons import record_reasons
from gongkai.info_requests.actions.set_period import set_period
from gongkai.info_requests.errors import WrongState
from gongkai.info_requests.errors_handling import ExtensionTooLate, OnlyUnder2019, PeriodWrong, ReasonsNotFound
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, only_for

pytestmark = pytest.mark.django_db


def explained(office, *, is_reasonable=True):
    case = make_request(office)
    ask_reasons(case.number, facts="35件", due_on=date(2026, 3, 13), on=date(2026, 3, 4), by=office.clerk)
    record_reasons(case.number, answer="课题", is_reasonable=is_reasonable, on=date(2026, 3, 6), by=office.clerk)
    return case


def handled(office, on):
    """A request that is being handled, though nobody asked for reasons."""
    case = make_request(office, on=on)
    case.state = State.HANDLING
    case.save(update_fields=["state"])
    return case


def test_good_reasons_get_a_period_of_their_own():
    office = make_office()
    case = explained(office)

    set_period(case.number, until=date(2026, 6, 30), reason="数量大", on=date(2026, 3, 9), by=office.clerk)

    case = again(case)
    assert (case.due_on, case.explanation.period_until) == (date(2026, 6, 30), date(2026, 6, 30))
    assert happened(case)[-1] == "delayed"
    assert journaled("set_period") == {"until": "2026-06-30"}


def test_refuses_without_reasons_found_good():
    office = make_office()
    for case in (handled(office, date(2026, 3, 2)), explained(office, is_reasonable=False)):
        with pytest.raises(ReasonsNotFound) as refusal:
            set_period(case.number, until=date(2026, 6, 30), reason="数量大", on=date(2026, 3, 9), by=office.clerk)
        assert "第三十五条" in refusal.value.sentence


def test_the_text_of_2008_knows_no_such_period():
    office = make_office()
    case = handled(office, date(2014, 3, 3))
    with pytest.raises(OnlyUnder2019):
        set_period(case.number, until=date(2014, 6, 30), reason="数量大", on=date(2014, 3, 9), by=office.clerk)


@pytest.mark.parametrize("until", [date(2026, 3, 30), date(2026, 3, 9), date(2026, 5, 1), date(2026, 6, 28)])
def test_refuses_a_day_that_is_no_later_and_a_day_off(until):
    office = make_office()
    case = explained(office)
    with pytest.raises(PeriodWrong):
        set_period(case.number, until=until, reason="数量大", on=date(2026, 3, 9), by=office.clerk)
    assert again(case).due_on == date(2026, 3, 30)


def test_refuses_once_the_period_is_over_and_without_a_reason():
    office = make_office()
    case = explained(office)
    with pytest.raises(ExtensionTooLate):
        set_period(case.number, until=date(2026, 6, 30), reason="数量大", on=date(2026, 3, 31), by=office.clerk)
    with pytest.raises(BadWords):
        set_period(case.number, until=date(2026, 6, 30), reason="", on=date(2026, 3, 9), by=office.clerk)


def test_not_before_the_case_is_taken_in_hand():
    office = make_office()
    with pytest.raises(WrongState):
        set_period(
            make_request(office).number, until=date(2026, 6, 30), reason="数量大", on=date(2026, 3, 9), by=office.clerk
        )


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = explained(office)
    only_for(
        lambda by: set_period(case.number, until=date(2026, 6, 30), reason="数量大", on=date(2026, 3, 9), by=by),
        refused=[office.leader],
    )
