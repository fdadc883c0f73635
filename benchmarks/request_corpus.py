"""Requests of any number from one seed, the same for ours and for the minimal site: a tenth still open, days around today."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from benchmarks import words
from benchmarks.corpus import AGENCIES, GENRES

FIRST_DAY = date(2008, 5, 1)
NEW_RULES = date(2019, 5, 15)
OPEN_SHARE = 0.1
SECTIONS = 3  # of each body
PERSONS = 40_000
CHANNELS = {"online": 55, "counter": 15, "registered": 14, "letter": 6, "email": 7, "fax": 2, "oral": 1}
KINDS = {"person": 86, "company": 8, "legal": 3, "social": 1, "research": 1, "other": 1}
STATES = {  # of the open ones, with what falls due next
    ("unconfirmed", "confirm"): 3,
    ("received", "correction_notice"): 20,
    ("handling", "section_draft"): 22,
    ("handling", "reply"): 14,
    ("correcting", "correction"): 8,
    ("consulting", "opinion"): 7,
    ("explaining", "reasons"): 1,
    ("awaiting_fee", "payment"): 2,
    ("signing", "reply"): 9,
    ("decided", "delivery"): 14,
}
OUTCOMES = {"2019": "A1 A2 A3 A9 A10 A11 A12 A15 withdrawn".split(), "2008": "B1 B2 B3 B4 B6 B7 B12 withdrawn".split()}
SURNAMES = "张李王赵陈刘杨黄周吴郑冯孙何"
WITHOUT_DUE = ("unconfirmed", "correcting", "awaiting_fee")


@dataclass(frozen=True, slots=True)
class Case:
    """One invented request."""

    id: int  # in the order of registration
    serial: int  # in the number: of its body and year
    title: str
    agency: int  # 0 … AGENCIES-1; the first has most
    section: int | None  # 0 … SECTIONS-1
    person: int
    kind: str
    channel: str
    version: str
    state: str
    outcome: str
    arrived_on: date
    received_on: date | None
    due_on: date | None
    next_step: str
    next_due_on: date | None
    closed_on: date | None
    is_flagged: bool

    @property
    def is_open(self) -> bool:
        """Whether it still has to be answered or delivered."""
        return self.closed_on is None


@dataclass(frozen=True)
class RequestCorpus:
    """`size` requests of one seed, as they stand on a day."""

    size: int
    today: date
    seed: int = 20190515

    def cases(self) -> Iterator[Case]:
        """All of them, oldest first, numbered without gaps."""
        rng, serials = random.Random(self.seed), Counter[tuple[int, int]]()
        for pk, (arrived_on, is_open) in enumerate(self._days(rng), 1):
            agency = rng.choices(range(AGENCIES), cum_weights=self._agency_weights)[0]
            serials[agency, arrived_on.year] += 1
            yield self._case(rng, pk, agency, serials[agency, arrived_on.year], arrived_on, is_open=is_open)

    @cached_property
    def _phrases(self) -> list[str]:
        return words.phrases(20_000, random.Random(self.seed))

    @cached_property
    def _agency_weights(self) -> list[float]:
        return words.falling(AGENCIES)

    def _days(self, rng: random.Random) -> list[tuple[date, bool]]:
        """The days they came, more of them lately than long ago, and whether each is still open."""
        waiting = int(self.size * OPEN_SHARE)
        span = (self.today - FIRST_DAY).days - 50
        closed = (FIRST_DAY + timedelta(days=int(span * rng.random() ** 0.6)) for _ in range(self.size - waiting))
        still = (self.today - timedelta(days=int(55 * rng.random() ** 1.3)) for _ in range(waiting))
        return sorted([*((day, False) for day in closed), *((day, True) for day in still)])

    def _case(self, rng: random.Random, pk: int, agency: int, serial: int, arrived_on: date, *, is_open: bool) -> Case:
        version = "2019" if arrived_on >= NEW_RULES else "2008"
        state, step = rng.choices(list(STATES), list(STATES.values()))[0] if is_open else ("archived", "")
        closed_on = None if is_open else min(arrived_on + timedelta(days=rng.randint(1, 45)), self.today)
        if closed_on and (self.today - closed_on).days < 120:
            state = "closed"
        due_on = arrived_on + timedelta(days=rng.choice((28, 29, 30, 35, 58)))
        return Case(
            id=pk,
            serial=serial,
            title=f"{rng.choice(self._phrases)}{rng.choice(self._phrases)}的{rng.choice(GENRES)}",
            agency=agency,
            section=rng.randrange(SECTIONS) if state not in ("unconfirmed", "received") else None,
            person=rng.randrange(PERSONS),
            kind=rng.choices(list(KINDS), list(KINDS.values()))[0],
            channel=rng.choices(list(CHANNELS), list(CHANNELS.values()))[0],
            version=version,
            state=state,
            outcome="" if is_open and state != "decided" else rng.choice(OUTCOMES[version]),
            arrived_on=arrived_on,
            received_on=None if state == "unconfirmed" else arrived_on,
            due_on=None if state in WITHOUT_DUE else due_on,
            next_step=step,
            next_due_on=self._next(rng, state, step, due_on) if is_open else None,
            closed_on=closed_on,
            is_flagged=rng.random() < 0.03,
        )

    def _next(self, rng: random.Random, state: str, step: str, due_on: date) -> date:
        """What falls due next comes within three weeks, or has lately passed."""
        soon = self.today + timedelta(days=rng.randint(-3, 21))
        return due_on if step in ("reply", "delivery") else min(soon, due_on) if state != "unconfirmed" else soon


def masked(case: Case) -> str:
    """What lists show of the applicant."""
    return SURNAMES[case.person % len(SURNAMES)] + "**" if case.kind == "person" else f"示范第{case.person}号演示公司"
