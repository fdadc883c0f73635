"""Every body's requests in counts: open, late, soon, kept since a day; each only their own."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from gongkai.info_requests import by_body
from gongkai.info_requests.queries import counts
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
SPAN = {"from_on": date(2026, 1, 1), "today": date(2026, 12, 31)}


def test_each_body_is_counted(django_assert_num_queries):
    office = make_office()
    answered_case(office, "A2")
    answered_case(office, "A4", signed_on=date(2026, 4, 1))
    make_request(office)
    overseer = make_actor(office.agency, Duty.OVERSEE)
    with django_assert_num_queries(3):
        found = by_body.answering(overseer, **SPAN)[office.agency.pk]
    assert (found.in_time, found.too_late, found.answered, found.share) == (1, 1, 2, Decimal("50.0"))


def test_the_board_counts_as_the_list_does():
    office = make_office()
    make_request(office)
    make_request(office)
    overseer = make_actor(office.agency, Duty.OVERSEE)
    today = timezone.localdate()
    found, listed = by_body.answering(overseer, from_on=today, today=today)[office.agency.pk], counts(overseer)
    assert (found.open, found.late, found.soon) == (listed["open"], listed["late"], listed["soon"])


def test_months_stand_apart():
    office = make_office()
    answered_case(office, "A2")
    answered_case(office, "A4", signed_on=date(2026, 4, 1))
    overseer = make_actor(office.agency, Duty.OVERSEE)
    found = by_body.by_month(overseer, from_on=date(2026, 1, 1), to_on=date(2026, 12, 31), agency_id=office.agency.pk)
    assert {month: one.share for month, one in found.items()} == {
        date(2026, 3, 1): Decimal("100.0"),
        date(2026, 4, 1): Decimal("0.0"),
    }


def test_nobody_counts_for_a_body_out_of_reach():
    answered_case(make_office(), "A2")
    stranger = make_actor(make_office().agency, Duty.OVERSEE)
    assert by_body.answering(stranger, **SPAN) == {}
