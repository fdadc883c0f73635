"""Taking turns to write: SQLite has one writer at a time, and whoever finds it busy asks again later, however long others queue.

Here all threads and processes wait for a lock of the machine instead, which lets them in soon after it is free. It only keeps
order: what keeps the data right is the transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock

from django.conf import settings
from django.db import connection

LOCK = "receiving.lock"


@contextmanager
def turn() -> Iterator[None]:
    """Wait for one's turn to write, before the transaction begins; within one, and on PostgreSQL, there is none to wait for."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with (settings.HOME / LOCK).open("a") as lock:
        flock(lock, LOCK_EX)  # let go when the file is closed
        yield
