"""登记送达."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.issue_letter import issue_letter
from gongkai.info_requests.actions.void_letter import void_letter
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_answer import NotIssued, WrongProof
from gongkai.info_requests.vocabulary import State
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.info_requests.answered import SIGNED, answered_case, refreshed
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.test_prepare_reply import make_file

pytestmark = pytest.mark.django_db
DUE = date(2026, 3, 30)  # 20 working days after Monday 2 March 2026


def test_a_posted_answer_closes_the_case_on_the_day_of_posting():
    office = make_office()
    case, letter = answered_case(office)
    delivery = deliver(
        letter.pk, way="post", sent_on=date(2026, 3, 11), tracking_number="XA12345678911", by=office.clerk
    )
    assert (delivery.in_time, delivery.signed_on) == (True, None)
    assert (refreshed(case).state, refreshed(case).is_open) == (State.CLOSED, False)
    delivered = case.events.get(kind="delivered")
    assert (delivered.on, delivered.is_public) == (date(2026, 3, 11), True)


@pytest.mark.parametrize(
    ("way", "sent_on", "signed_on", "in_time"),
    [
        ("post", DUE, date(2026, 4, 7), True),  # the day of posting counts
        ("post", date(2026, 3, 31), None, False),
        ("pickup", date(2026, 3, 27), DUE, True),
        ("pickup", date(2026, 3, 27), date(2026, 3, 31), False),  # by hand the day of signature counts
        ("email", DUE, None, True),
        ("online", DUE, None, True),
        ("fax", date(2026, 4, 1), None, False),
    ],
)
def test_each_way_has_the_day_that_counts(way, sent_on, signed_on, in_time):
    office = make_office()
    case, letter = answered_case(office)
    delivery = deliver(letter.pk, way=way, sent_on=sent_on, signed_on=signed_on, by=office.clerk)
    assert delivery.in_time is in_time
    assert refreshed(case).state == State.CLOSED


def test_a_letter_to_be_fetched_waits_for_the_signature():
    office = make_office()
    case, letter = answered_case(office)
    delivery = deliver(letter.pk, way="pickup", sent_on=SIGNED, by=office.clerk)
    assert (delivery.in_time, refreshed(case).state) == (None, State.DECIDED)
    assert not case.events.filter(kind="delivered").exists()


def test_a_letter_on_the_way_to_the_answer_is_served_while_the_case_is_handled():
    office = make_office()
    case = make_request(office)
    letter = issue_letter(
        case.number, code="D07", parts={}, values={"paused_from": "2026年3月4日"}, on=date(2026, 3, 4), by=office.clerk
    )
    delivery = deliver(letter.pk, way="email", sent_on=date(2026, 3, 4), by=office.clerk)
    assert (delivery.in_time, refreshed(case).state) == (None, State.RECEIVED)


def test_refuses_impossible_days_foreign_proof_and_void_letters():
    office = make_office()
    case, letter = answered_case(office)
    with pytest.raises(DayWrong):
        deliver(letter.pk, way="post", sent_on=date(2026, 3, 9), by=office.clerk)
    with pytest.raises(DayWrong):
        deliver(letter.pk, way="pickup", sent_on=SIGNED, signed_on=date(2026, 3, 9), by=office.clerk)
    with pytest.raises(WrongProof):
        deliver(letter.pk, way="post", sent_on=SIGNED, proof_id=make_file(make_request(office)).pk, by=office.clerk)
    void_letter(letter.pk, reason="印章错误", by=office.leader)
    with pytest.raises(NotIssued):
        deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    assert refreshed(case).state == State.DECIDED


def test_the_proof_stands_with_the_delivery():
    office = make_office()
    case, letter = answered_case(office)
    proof = make_file(case, "proof")
    assert deliver(letter.pk, way="post", sent_on=SIGNED, proof_id=proof.pk, by=office.clerk).proof == proof


def test_leaders_record_nothing_and_strangers_find_nothing():
    office = make_office()
    _, letter = answered_case(office)
    with pytest.raises(NotAllowed):
        deliver(letter.pk, way="post", sent_on=SIGNED, by=office.leader)
    with pytest.raises(Unknown):
        deliver(letter.pk, way="post", sent_on=SIGNED, by=make_actor(make_office().agency, Duty.ACCEPT))
    with pytest.raises(Unknown):
        deliver(0, way="post", sent_on=SIGNED, by=office.clerk)
