"""The limit on one visitor: an address counts by itself, of IPv6 the half that one connection is given."""

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from gongkai.portal.limits import too_many


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


def asks(address):
    return too_many(RequestFactory().get("/", REMOTE_ADDR=address), what="test", most=1, window=10**9)


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("fe80::1%eth0", "fe80::1%eth0", True),
    ],
)
def test_two_questions_count_together_where_they_come_from_one_place(first, second, together):
    assert not asks(first)
    assert asks(second) is together
