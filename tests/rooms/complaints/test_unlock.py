"""凭编号和查询码进入."""

import pytest

from gongkai.complaints import codes
from gongkai.complaints.actions.unlock import unlock
from gongkai.info_requests.errors_intake import TooManyTries
from tests.rooms.complaints.grievances import make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_number_and_code_open_it(desk):
    one = registered(desk)
    assert unlock(f" {one.number} ", codes.code_of(one).lower(), address="1.1.1.1") == one.pk


def test_a_wrong_code_and_an_unknown_number_look_the_same(desk):
    one = registered(desk)
    assert unlock(one.number, "AAAAAAAAAA", address="1.1.1.1") is None
    assert unlock("投诉1999-0001", codes.code_of(one), address="1.1.1.1") is None
    assert unlock("\x00", "\x00", address="1.1.1.1") is None


def test_after_ten_wrong_tries_nobody_gets_in(desk):
    one = registered(desk)
    for _ in range(10):
        unlock(one.number, "AAAAAAAAAA", address="1.1.1.1")
    with pytest.raises(TooManyTries):
        unlock(one.number, codes.code_of(one), address="2.2.2.2")
