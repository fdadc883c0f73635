"""What waits for a person, as the start page shows it, of whatever sort."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.queries import which_exist

SHOWN = 10  # of each sort at most; the rest is behind the link


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


Source = Callable[[Actor, date], Inbox | None]


@dataclass(frozen=True)
class Seldom:
    """A source that has mostly nothing: read only where `rows`, asked in one query with all the others', finds something."""

    read: Source
    rows: Callable[[Actor], QuerySet[Any]]  # at least what `read` shows


def gathered(actor: Actor, today: date, sources: Sequence[Source | Seldom]) -> list[Inbox]:
    """Everything that waits for the person, in the order of the sources."""
    seldom = [one for one in sources if isinstance(one, Seldom)]
    found = which_exist(actor, [one.rows(actor) for one in seldom])
    quiet = {one for one, stirs in zip(seldom, found, strict=True) if not stirs}
    reads = [one.read if isinstance(one, Seldom) else one for one in sources if one not in quiet]
    return [inbox for read in reads if (inbox := read(actor, today)) is not None]


def joined(*words: str) -> str:
    """The words that say something, on one line."""
    return " · ".join(word for word in words if word)
