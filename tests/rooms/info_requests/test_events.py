"""What happened to a case is written down once and read as the law's clock reads it."""

from datetime import date

import pytest

from gongkai.info_requests import clock, events
from gongkai.info_requests.locking import APPLICANT
from gongkai.law.request_clock import Asked, Event
from gongkai.law.vocabulary import EventKind
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_keeps_who_what_and_when():
    office = make_office()
    case = make_request(office)

    row = events.add(case, EventKind.EXTENDED, on=date(2026, 3, 9), by=office.head, working_days=10, note="情况复杂")

    assert (row.kind, row.on, row.working_days, row.note) == ("extended", date(2026, 3, 9), 10, "情况复杂")
    assert (row.by_id, row.by_name, row.is_public) == (office.head.user_id, office.head.name, True)


def test_the_applicant_has_no_number():
    case = make_request(make_office())
    row = events.add(case, EventKind.WITHDRAWN, on=date(2026, 3, 9), by=APPLICANT, is_public=False)
    assert (row.by_id, row.by_name, row.is_public) == (None, "申请人", False)


def test_the_clock_reads_them_in_order():
    office = make_office()
    case = make_request(office)
    events.add(case, EventKind.CORRECTION_ASKED, on=date(2026, 3, 9), by=office.clerk)

    assert clock.facts(case) == [
        Event(EventKind.SUBMITTED, date(2026, 3, 2)),
        Event(EventKind.RECEIVED, date(2026, 3, 2)),
        Event(EventKind.CORRECTION_ASKED, date(2026, 3, 9)),
    ]


def test_whom_a_letter_asked_and_until_when_stands_with_the_consultation():
    office = make_office()
    case = make_request(office)
    letter = case.consultations.create(
        kind="other_organ",
        masked="示范县第二局",
        content="甲",
        way="post",
        sent_on=date(2026, 3, 9),
        due_on=date(2026, 3, 31),
    )
    events.add(case, EventKind.CONSULTED, on=letter.sent_on, by=office.clerk, until=date(2026, 3, 30), key=letter.key)

    told = clock.facts(case)[-1]
    assert (told.until, told.asked, told.key) == (date(2026, 3, 31), Asked.OTHER_ORGAN, letter.key)
