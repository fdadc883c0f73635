"""申请编号: no gap and none twice, whatever happens in what order."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection, transaction
from hypothesis import given, settings, strategies as st
from hypothesis.extra.django import TestCase

from gongkai.info_requests.actions.receive import receive
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.numbering import next_number
from gongkai.info_requests.query_codes import code_of, fits
from gongkai.law.vocabulary import ApplicantKind
from tests.factories import make_agency
from tests.rooms.info_requests.cases import identity, make_office, make_request, wish


class Broken(Exception):
    """Something goes wrong after a number was drawn."""


class TestNoGaps(TestCase):
    """For every order of bodies, years and failures."""

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from([2025, 2026]), st.booleans()), max_size=25))
    def test_failures_give_their_number_back(self, draws):
        agencies = [make_agency() for _ in range(3)]
        drawn = {}
        for which, year, fails in draws:
            try:
                with transaction.atomic():
                    number = next_number(agencies[which], year=year)
                    if fails:
                        raise Broken
            except Broken:
                continue
            drawn.setdefault((which, year), []).append(number)

        for (which, year), numbers in drawn.items():
            prefix = f"{agencies[which].code}-{year}-"
            assert numbers == [f"{prefix}{serial:04d}" for serial in range(1, len(numbers) + 1)]


@pytest.mark.django_db(transaction=True)
def test_many_citizens_at_once_leave_no_gap_and_no_double():
    agency = make_agency()

    def send(n):
        try:
            given = wish() if n % 4 else wish(description="重复的表")
            key = f"form-{n}" if n % 4 else "form-same"  # every fourth one sends a form that was sent before
            receive(identity(), given, kind=ApplicantKind.PERSON, agency_id=agency.pk, form_key=key)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(send, range(24)))

    serials = sorted(int(number[-4:]) for number in InfoRequest.objects.values_list("number", flat=True))
    assert serials == list(range(1, 20))  # 18 forms of their own, and one that was sent six times


@pytest.mark.django_db
def test_each_body_and_each_year_counts_for_itself():
    one, other = make_office(), make_office()
    numbers = [
        make_request(one, on=date(2026, 3, 2)).number,
        make_request(other, on=date(2026, 3, 2)).number,
        make_request(one, on=date(2025, 12, 31)).number,
        make_request(one, on=date(2026, 3, 3)).number,
    ]
    assert numbers == [
        f"{one.agency.code}-2026-0001",
        f"{other.agency.code}-2026-0001",
        f"{one.agency.code}-2025-0001",
        f"{one.agency.code}-2026-0002",
    ]


@pytest.mark.django_db
def test_a_query_code_opens_one_number_and_is_taken_however_it_is_typed():
    office = make_office()
    first, second = make_request(office), make_request(office)
    code = code_of(first)
    assert code != code_of(second)
    assert fits(f" {code[:5].lower()}-{code[5:]} ", code=code)
    for wrong in ("", code[:-1], code + "A", code_of(second), "\ud800", "查询码"):
        assert not fits(wrong, code=code)
