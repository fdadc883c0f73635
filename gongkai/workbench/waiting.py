"""What waits for a person, as the start page shows it, of whatever sort."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

SHOWN = 10  # of each sort; the rest is behind the link


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what, where to do it, until when."""

    title: str
    address: str
    due_on: date | None = None
    provisional: bool = False
    note: str = ""
    alarm: str = ""


@dataclass(frozen=True)
class Inbox:
    """Things of one sort that wait for the person."""

    code: str
    title: str
    tone: str  # info good soon bad: the colour of its tile
    rows: Sequence[Waiting]
    more: str = ""

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.rows)

    @property
    def first(self) -> Sequence[Waiting]:
        """The most urgent, as the page shows them."""
        return self.rows[:SHOWN]


def joined(*words: str) -> str:
    """The words that say something, on one line."""
    return " · ".join(word for word in words if word)
