"""撤回申请."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.vocabulary import Outcome, State
from gongkai.law.vocabulary import Channel
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_the_applicant_takes_the_request_back():
    case = make_request(make_office())

    case = withdraw(case.number, on=date(2026, 3, 5), reason="已在网站上找到", by=APPLICANT)

    case.refresh_from_db()
    assert (case.state, case.outcome, case.is_open) == (State.CLOSED, Outcome.WITHDRAWN, False)
    assert (case.closed_on, case.next_step, case.next_due_on) == (date(2026, 3, 5), "", None)
    last = case.events.last()
    assert (last.kind, last.note, last.by_id) == ("withdrawn", "已在网站上找到", None)
    assert "已在网站" not in str(Entry.objects.get(action="info_requests.withdraw").details)


def test_a_clerk_records_it_for_the_applicant_even_before_receipt_is_confirmed():
    office = make_office()
    case = make_request(office, channel=Channel.LETTER)
    case = withdraw(case.number, on=date(2026, 3, 3), by=office.clerk)
    assert (case.state, case.received_on) == (State.CLOSED, None)


def test_refuses_a_second_time_and_days_that_cannot_be():
    office = make_office()
    number = make_request(office, on=date(2026, 3, 2)).number
    with pytest.raises(DayWrong):
        withdraw(number, on=date(2026, 3, 1), by=APPLICANT)
    with pytest.raises(BadWords):
        withdraw(number, on=date(2026, 3, 3), reason="长" * 301, by=APPLICANT)
    withdraw(number, on=date(2026, 3, 3), by=APPLICANT)
    with pytest.raises(WrongState) as refusal:
        withdraw(number, on=date(2026, 3, 3), by=APPLICANT)
    assert "已经办结" in refusal.value.sentence


def test_others_do_not_withdraw():
    office = make_office()
    number = make_request(office).number
    with pytest.raises(NotAllowed):
        withdraw(number, on=date(2026, 3, 3), by=office.leader)
    with pytest.raises(Unknown):
        withdraw(number, on=date(2026, 3, 3), by=make_office().clerk)
    with pytest.raises(Unknown):
        withdraw("4711-2026-0001", on=date(2026, 3, 3), by=APPLICANT)
