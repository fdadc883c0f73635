"""Taking turns to write."""

from threading import Thread

import pytest
from django.db import connection

from gongkai.info_requests.turns import LOCK, turn


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME = tmp_path
    return tmp_path


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL has many writers at a time")
def test_the_second_waits_until_the_first_has_written():
    written = []

    def write():
        with turn():
            written.append("second")

    second = Thread(target=write)
    with turn():
        second.start()
        second.join(0.2)
        written.append("first")
    second.join(5)
    assert written == ["first", "second"]


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL has many writers at a time")
def test_a_turn_ends_with_an_error_too(home):
    with pytest.raises(ValueError), turn():
        raise ValueError
    with turn():
        assert (home / LOCK).exists()


@pytest.mark.django_db
def test_whoever_writes_already_waits_for_nobody(home):
    assert connection.in_atomic_block
    with turn(), turn():
        assert not (home / LOCK).exists()
