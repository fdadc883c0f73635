"""Counting opened pages in memory, without knowing by whom, and handing the sums over every few seconds.

Nothing of the visitor is looked at but whether it calls itself a robot; no address, no cookie, no identifier is kept. So a
page loaded again counts again: the figure is one of pages, never of people.
"""

import atexit
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from threading import Lock, Thread
from typing import NamedTuple

from django.db import InterfaceError, OperationalError, connections

from gongkai.readers.vocabulary import PageKind

ROBOT = re.compile(
    r"bot|crawl|spider|slurp|archiver|monitor|preview|scan|curl|wget|python|java/|go-http|okhttp|headless|lighthouse|feed",
    re.IGNORECASE,
)
MOST_KEYS = 20_000  # different pages between two hand-overs; more are a walk through the site, not readers
PAGES = (
    (re.compile(r"/items/(\d{1,18})/"), PageKind.ITEM),
    (re.compile(r"/columns/([^/]{1,60})/"), PageKind.COLUMN),
    (re.compile(r"/agencies/([^/]{1,18})/"), PageKind.AGENCY),
    (re.compile(r"/browse/(?:[^/]+/){0,2}()"), PageKind.BROWSE),
    (re.compile(r"/(?:guide|catalogue|search|services|help|reports|points|rules|requests)/()"), PageKind.OTHER),
    (re.compile(r"/()"), PageKind.HOME),
)


class Opened(NamedTuple):
    """A page opened on a day: its sort, and which one where there are many of them."""

    on: date
    page: str
    which: str


Keep = Callable[[Mapping[Opened, int]], object]


def page_of(path: str) -> tuple[PageKind, str] | None:
    """What sort of page an address is, and which; None for what is not counted (files, feeds, forms, staff pages)."""
    bare = path[3:] if path.startswith("/en/") else path
    for pattern, kind in PAGES:
        found = pattern.fullmatch(bare)
        if found:
            return kind, found[1]
    return None


def is_robot(agent: str) -> bool:
    """Whether a visitor calls itself a program, or does not say what it is."""
    return not agent or bool(ROBOT.search(agent))


class Tally:
    """The sums of one process since they were last handed over."""

    def __init__(self, keep: Keep, *, every: float) -> None:
        """`keep` writes the sums down; `every` so many seconds by a thread of its own, 0: only when asked to."""
        self._keep, self._every = keep, every
        self._counted: Counter[Opened] = Counter()
        self._lock = Lock()
        self._thread: Thread | None = None

    def add(self, opened: Opened) -> None:
        """One more page opened; costs a few microseconds and never waits for the database."""
        with self._lock:
            if opened in self._counted or len(self._counted) < MOST_KEYS:
                self._counted[opened] += 1
            if self._every and self._thread is None:
                self._thread = Thread(target=self._work, name="page views", daemon=True)
                self._thread.start()
                atexit.register(self.hand_over)

    def hand_over(self) -> int:
        """Write the sums down and begin again; says how many pages they were of. What fails is kept for the next time."""
        with self._lock:
            counted, self._counted = self._counted, Counter()
        if not counted:
            return 0
        try:
            self._keep(counted)
        except (OperationalError, InterfaceError):
            with self._lock:
                self._counted.update(counted)
            return 0
        return len(counted)

    def _work(self) -> None:
        while True:
            time.sleep(self._every)
            self.hand_over()
            connections.close_all()
