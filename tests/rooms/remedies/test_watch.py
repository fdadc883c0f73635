"""A direct suit against a refusal strikes since reconsideration comes first."""

from datetime import date

import pytest

from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.models import InfoRequest
from gongkai.remedies.watch import warnings, watch
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import AFTER, DIRECT, make_remedy

pytestmark = pytest.mark.django_db
SUED = date(2026, 4, 1)


@pytest.fixture
def office():
    return make_office()


def suit(office, kind, **changes):
    case, _letter = answered_case(office, kind)
    return make_remedy(office, **({"block": DIRECT, "request_number": case.number, "filed_on": SUED} | changes))


@pytest.mark.parametrize("kind", ["A3", "A4"])
def test_a_direct_suit_against_a_refusal_is_looked_at_again(office, kind):
    said = watch(suit(office, kind))
    assert "2026-03-10" in said and "自2024-01-01起" in said and "《行政复议法》第二十三条" in said


@pytest.mark.parametrize("kind", ["A2", "A5"])
def test_against_any_other_answer_one_may_sue_at_once(office, kind):
    assert watch(suit(office, kind)) == ""


def test_what_was_refused_before_2024_could_be_sued_over_directly(office):
    made = suit(office, "A4")
    for closed_on, strikes in ((date(2023, 12, 31), False), (date(2024, 1, 1), True)):
        InfoRequest.objects.update(closed_on=closed_on)
        made.refresh_from_db()
        assert bool(watch(made)) is strikes


def test_nothing_strikes_without_an_answer_or_in_another_block(office):
    first = make_remedy(office)
    assert watch(first) == ""
    assert watch(make_remedy(office, block=DIRECT)) == ""
    assert watch(suit(office, "A4", block=AFTER, earlier_id=first.pk)) == ""
    asked = make_request(office, title="另一件")
    assert watch(make_remedy(office, block=DIRECT, request_number=asked.number, filed_on=SUED)) == ""
    withdraw(asked.number, on=asked.received_on, reason="已经查到。", by=office.clerk)
    assert watch(make_remedy(office, block=DIRECT, request_number=asked.number, filed_on=SUED)) == ""


def test_a_reconsideration_long_after_the_reply_is_looked_at_again(office):
    asked, _letter = answered_case(office, "A4")  # answered 10 March: 60 days end on Saturday 9 May, a day of work
    late = make_remedy(office, request_number=asked.number, filed_on=date(2026, 5, 20))
    in_time = make_remedy(office, request_number=asked.number, filed_on=date(2026, 5, 8))
    (said,) = warnings(late)
    assert "2026-05-20" in said and "《行政复议法》第二十条" in said
    assert warnings(in_time) == []
