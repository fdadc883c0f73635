"""The dates of a case: reckoned from its events, and what falls due next. Days of 2026 are counted by hand."""

from datetime import date

import pytest

from gongkai.info_requests import clock, events
from gongkai.info_requests.actions.look_ahead import look_ahead
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import NextStep, State
from gongkai.law.request_clock import Phase
from gongkai.law.vocabulary import Channel, EventKind
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(clock.timezone, "localdate", lambda: TODAY)


@pytest.fixture
def office():
    return make_office()


def happen(case, office, kind, on, *, state=None, **more):
    events.add(case, kind, on=on, by=office.clerk, **more)
    if state:
        case.state = state
        case.save(update_fields=["state"])
    clock.restate(case)
    case.refresh_from_db()


def ahead(case):
    return case.next_step, case.next_due_on


def test_a_new_request_is_due_in_twenty_working_days(office):
    case = make_request(office, on=date(2026, 3, 2))
    assert (case.period_from, case.due_on, case.due_provisional) == (date(2026, 3, 2), date(2026, 3, 30), False)
    assert (case.is_paused, case.days_extended) == (False, 0)
    assert clock.due(case).steps[-1].reason == "计第20日"


def test_first_comes_the_day_for_telling_corrections(office):
    case = make_request(office, on=date(2026, 3, 2))
    assert ahead(case) == (NextStep.CORRECTION_NOTICE, date(2026, 3, 11))


def test_a_day_for_corrections_gone_by_owes_nothing(office, monkeypatch):
    case = make_request(office, on=date(2026, 3, 2))
    assert clock.overtaken(date(2026, 3, 11)) == []
    monkeypatch.setattr(clock.timezone, "localdate", lambda: date(2026, 3, 12))
    assert look_ahead(date(2026, 3, 12)) == 1
    case.refresh_from_db()
    assert ahead(case) == (NextStep.REPLY, date(2026, 3, 30))


def test_the_first_regulation_has_no_day_for_corrections_and_fifteen_for_the_answer(office):
    case = make_request(office, on=date(2010, 3, 1))
    assert ahead(case) == (NextStep.REPLY, date(2010, 3, 22))


def test_not_yet_confirmed_nothing_runs_but_the_confirmation_is_due(office):
    case = make_request(office, on=date(2026, 3, 2), channel=Channel.LETTER)
    assert (case.state, case.period_from, case.due_on) == (State.UNCONFIRMED, None, None)
    assert ahead(case) == (NextStep.CONFIRM, date(2026, 3, 2))


def test_a_correction_waits_then_restarts(office):
    case = make_request(office, on=date(2026, 3, 2))
    _correction(case, due_on=date(2026, 3, 24))
    happen(case, office, EventKind.CORRECTION_ASKED, date(2026, 3, 3), state=State.CORRECTING)
    assert (case.due_on, ahead(case)) == (None, (NextStep.CORRECTION, date(2026, 3, 24)))

    happen(case, office, EventKind.CORRECTED, date(2026, 3, 16), state=State.HANDLING)
    assert (case.period_from, case.due_on) == (date(2026, 3, 16), date(2026, 4, 14))
    assert ahead(case) == (NextStep.REPLY, date(2026, 4, 14))


def _correction(case, **fields):
    model = InfoRequest._meta.get_field("correction").related_model
    return model.objects.create(info_request=case, working_days=15, asked_on=date(2026, 3, 3), **fields)


def test_a_consultation_pauses(office):
    case = make_request(office, on=date(2026, 3, 2))
    letter = case.consultations.create(
        kind="third_party",
        masked="某公司",
        content="甲",
        way="post",
        sent_on=date(2026, 3, 4),
        due_on=date(2026, 3, 25),
    )
    happen(case, office, EventKind.CONSULTED, date(2026, 3, 4), state=State.CONSULTING, key=letter.key)
    assert (case.is_paused, case.due_on) == (True, date(2026, 4, 22))
    assert ahead(case) == (NextStep.OPINION, date(2026, 3, 25))

    letter.opinion, letter.answered_on = "agree", date(2026, 3, 6)
    letter.save()
    happen(case, office, EventKind.OPINION, date(2026, 3, 6), state=State.HANDLING, key=letter.key)
    assert (case.is_paused, case.due_on) == (False, date(2026, 4, 2))
    assert clock.standing(case).phase is Phase.RUNNING


def test_an_extension_adds(office):
    case = make_request(office, on=date(2026, 3, 2))
    happen(case, office, EventKind.EXTENDED, date(2026, 3, 4), working_days=10)
    assert (case.days_extended, case.due_on) == (10, date(2026, 4, 14))


def test_the_sections_draft_comes_before_the_answer(office):
    case = make_request(office, on=date(2026, 3, 2))
    case.assignments.create(
        section=office.section, assigned_by_id=office.clerk.user_id, assigned_on=TODAY, due_on=date(2026, 3, 6)
    )
    happen(case, office, EventKind.ASSIGNED, TODAY, state=State.HANDLING)
    assert ahead(case) == (NextStep.SECTION_DRAFT, date(2026, 3, 6))


def test_once_decided_delivery_is_due_by_the_same_day_and_then_nothing(office):
    case = make_request(office, on=date(2026, 3, 2))
    happen(case, office, EventKind.DECIDED, date(2026, 3, 4), state=State.DECIDED)
    assert (case.due_on, ahead(case)) == (date(2026, 3, 30), (NextStep.DELIVERY, date(2026, 3, 30)))
    case.state, case.is_open = State.CLOSED, False
    clock.restate(case)
    assert ahead(case) == (NextStep.NONE, None)


def test_into_a_year_without_a_notice_the_dates_say_so(office):
    case = make_request(office, on=date(2026, 3, 2))
    events.add(case, EventKind.CORRECTION_ASKED, on=date(2026, 3, 3), by=office.clerk)
    happen(case, office, EventKind.CORRECTED, date(2026, 12, 14), state=State.HANDLING)
    assert (case.due_on, case.due_provisional, case.next_provisional) == (date(2027, 1, 11), True, True)


def test_reckoning_a_fresh_case_reads_once_and_writes_once(office, django_assert_num_queries):
    case = make_request(office, on=date(2026, 3, 2))
    with django_assert_num_queries(2):
        clock.restate(case)
