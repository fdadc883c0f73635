"""凭编号和查询码进入."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gongkai.audit.models import Entry
from gongkai.info_requests import attempts
from gongkai.info_requests.actions.unlock import unlock
from gongkai.info_requests.errors_intake import TooManyTries
from gongkai.info_requests.models import Attempt
from gongkai.info_requests.query_codes import code_of
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
HOME = "192.0.2.1"


def test_number_and_code_let_the_applicant_in():
    case = make_request(make_office())
    code = code_of(case)
    assert unlock(case.number, code, address=HOME) == case.number
    assert unlock(f"  {case.number} ", f"{code[:5].lower()} {code[5:]}", address=HOME) == case.number


def test_a_wrong_code_and_an_unknown_number_get_the_same_answer_for_the_same_work():
    case, other = make_request(make_office()), make_request(make_office())
    work = []
    for number, code in (
        ("", ""),
        (case.number, code_of(other)),
        ("nobody-2026-0001", code_of(case)),
        ("\x00", "\x00"),
    ):
        with CaptureQueriesContext(connection) as queries:
            assert unlock(number, code, address=HOME) is None
        work.append([query["sql"].split(" ")[0] for query in queries])
    assert work[1] == work[2] == work[3]  # only the very first met a new address


def test_ten_wrong_tries_at_a_number_close_it_for_the_hour_from_everywhere():
    case = make_request(make_office())
    for n in range(10):
        assert unlock(case.number, "WRONG", address=f"192.0.2.{n}") is None
    for address in (HOME, "192.0.2.3"):
        with pytest.raises(TooManyTries) as refusal:
            unlock(case.number, code_of(case), address=address)
    assert "一小时后再试" in refusal.value.sentence
    assert Entry.objects.filter(action="info_requests.lock_out").count() == 1


def test_thirty_wrong_tries_from_an_address_close_it_and_right_ones_do_not_count():
    office = make_office()
    case = make_request(office)
    for n in range(30):
        assert unlock(case.number, code_of(case), address=HOME) == case.number
        assert unlock(f"guess-2026-{n:04d}", "WRONG", address=HOME) is None
    with pytest.raises(TooManyTries):
        unlock(case.number, code_of(case), address=HOME)
    assert unlock(case.number, code_of(case), address="192.0.2.2") == case.number


def test_an_unknown_number_is_closed_just_the_same():
    for _ in range(10):
        assert unlock("nobody-2026-0001", "WRONG", address=HOME) is None
    with pytest.raises(TooManyTries):
        unlock("nobody-2026-0001", "WRONG", address="192.0.2.2")


def test_a_new_hour_begins_anew_and_old_tries_are_forgotten():
    case = make_request(make_office())
    for _ in range(10):
        unlock(case.number, "WRONG", address=HOME)
    Attempt.objects.update(hour=timezone.now() - timedelta(hours=2))
    assert unlock(case.number, code_of(case), address=HOME) == case.number
    assert attempts.prune(timezone.now() + timedelta(hours=25)) == 4
    assert Attempt.objects.count() == 0


def test_neither_number_nor_address_is_kept_in_clear():
    case = make_request(make_office())
    unlock(case.number, "WRONG", address=HOME)
    for row in Attempt.objects.all():
        assert len(row.key) == 64 and HOME not in row.key and case.number not in row.key
