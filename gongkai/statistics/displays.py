"""What lies behind a figure, as plain values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gongkai.law.citations import chinese


@dataclass(frozen=True)
class Record:
    """One record behind a figure: what it is, its number and title, the day that made it count, and where it opens."""

    kind: str  # request, item, remedy, fee …
    pk: int
    number: str
    title: str
    on: date | None
    agency_name: str
    note: str = ""
    amount: Decimal | None = None
    unit: str = "元"


@dataclass(frozen=True)
class Records:
    """One page of the records behind a figure, how many there are in all, and the figure they make."""

    rows: tuple[Record, ...]
    total: int
    value: Decimal


@dataclass(frozen=True)
class Explanation:
    """How a figure is counted, in one sentence for a clerk, and the law it rests on."""

    sentence: str
    law: str

    @property
    def article(self) -> str:
        """The basis as a clerk reads it."""
        return chinese(self.law)
