"""登记."""

from dataclasses import replace
from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.complaints import queries
from gongkai.complaints.actions.register import register
from gongkai.complaints.errors import BodyMissing, NameMissing, UnknownReason
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person, opened
from gongkai.complaints.vocabulary import Sort
from gongkai.entry.errors import BadWords, DayAhead, NothingFound
from tests.factories import make_item
from tests.rooms.complaints.grievances import ZHANG, entry, make_desk, registered
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_visitors_complaint_is_entered_under_the_first_number(desk):
    one = registered(desk)
    assert (one.agency, one.against, one.state, one.masked) == (desk.agency, desk.bureau, "received", "张**")
    assert one.number == f"投诉{one.year}-0001" and one.version == "2019"
    assert one.accept_due_on == date(2026, 3, 9)  # five working days after Monday 2 March
    assert opened(one) == ZHANG and "张演示" not in one.sealed


def test_numbers_run_on_without_gap_at_each_desk(desk):
    numbers = [registered(desk, title=f"事项{n}").serial for n in range(3)]
    assert numbers == [1, 2, 3]


def test_the_journal_names_nobody(desk):
    registered(desk)
    line = Line.objects.get(action="complaints.register")
    assert "张演示" not in str(line.details) and "0000-1234567" not in str(line.details)


def test_a_report_may_be_anonymous(desk):
    one = registered(desk, Person(), sort=Sort.REPORT, is_anonymous=True)
    assert (one.masked, one.sealed, one.number[:2]) == ("匿名", "", "举报")


def test_a_complaint_may_not(desk):
    with pytest.raises(NameMissing) as refusal:
        registered(desk, Person(), is_anonymous=True)
    assert refusal.value.field == "name"
    with pytest.raises(NameMissing):
        registered(desk, Person(name="张演示"))


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"reason": "no_such"}, UnknownReason),
        ({"against_id": None}, BodyMissing),
        ({"title": ""}, BadWords),
        ({"text": "\x00"}, BadWords),
        ({"received_on": date(9999, 1, 1)}, DayAhead),
    ],
)
def test_refuses_what_cannot_be(desk, changes, error):
    with pytest.raises(error):
        registered(desk, **changes)
    assert not Complaint.objects.exists()


def test_a_body_the_system_does_not_know_is_named(desk):
    assert registered(desk, against_id=None, against_words="示范县某公司").about_whom == "示范县某公司"


def test_strangers_find_no_desk_and_heads_may_not_enter(desk):
    with pytest.raises(Unknown):
        register(desk.agency.pk, entry(desk), ZHANG, by=desk.bureau_head)
    with pytest.raises(NotAllowed):
        register(desk.agency.pk, entry(desk), ZHANG, by=desk.head)


def test_it_is_joined_to_the_request_the_item_and_the_case_it_is_about(desk):
    asked = make_request(make_office(desk.bureau))
    item = make_item(agency=desk.bureau)
    case = make_remedy(make_office(desk.bureau), agency_id=desk.bureau.pk)
    everywhere = replace(desk, clerk=desk.overseer)
    one = registered(everywhere, request_number=asked.number, item_id=item.pk, remedy_number=case.case_number)
    assert (one.info_request, one.item, one.remedy_case) == (asked, item, case)
    shown = queries.complaint(desk.overseer, one.pk)
    assert (shown.request.key, shown.item.key, shown.remedy.key) == (asked.number, str(item.pk), str(case.pk))
    assert shown.request.label == asked.title and shown.request.may_read
    veiled = queries.complaint(desk.principal, one.pk).request  # a body's principal reads only its own requests
    assert (veiled.label, veiled.may_read) == ("", False)


@pytest.mark.parametrize("named", [{"request_number": "没有这件"}, {"item_id": 999999}, {"remedy_number": "没有此案"}])
def test_nothing_is_joined_that_the_clerk_cannot_see(desk, named):
    with pytest.raises(NothingFound) as refusal:
        registered(desk, **named)
    assert refusal.value.field == next(iter(named))
