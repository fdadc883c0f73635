"""The columns of a sheet: what each is called, under which other names, and how it is read.

The core ones 核心元数据 stand in headings.toml; those of a kind of information come from its definition in `law.kinds`.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gongkai.law import kinds
from gongkai.law.kinds import SheetColumn

HEADINGS_WITHIN = 10  # rows at the top among which the headings are looked for
SPECIAL = "x."  # before the code of a field that only a kind of information has
KIND = "kind"
_NOISE = re.compile(r"[\s*＊:：]|[（(].*?[）)]")


@dataclass(frozen=True)
class Column:
    """One column of the sheet."""

    field: str
    name: str
    read: str
    help: str
    example: str = ""
    must: bool = False
    limit: int = 0
    past: bool = False
    hidden: bool = False
    aliases: tuple[str, ...] = ()
    shape: str = ""  # of a kind's field
    offered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Headings:
    """The heading row as found: which column stands where, and what is wrong with it."""

    row: int  # index among the rows read
    columns: tuple[tuple[int, Column], ...]
    unknown: tuple[tuple[int, str], ...]
    doubled: tuple[tuple[int, str], ...]

    @property
    def missing(self) -> list[str]:
        """The names of columns that must be there and are not."""
        fields = {column.field for _at, column in self.columns}
        return [column.name for column in core() if column.must and column.field not in fields]


@cache
def core() -> tuple[Column, ...]:
    """The columns every sheet has, in the order of the template.

    Law: Directory Guide 2009.
    """
    return tuple(Column(**row | {"aliases": tuple(row.get("aliases", ()))}) for row in _table()["column"])


def columns(kind: str = "") -> tuple[Column, ...]:
    """Every column of the sheet of one kind, its own after the core ones; without a kind, the sheet for mixed lists."""
    if not kind:
        return core()
    *first, identity = (column for column in core() if column.field != KIND)
    return (*first, *special(kind), identity)


def special(kind: str) -> tuple[Column, ...]:
    """The columns a kind adds."""
    return tuple(_special(one) for one in kinds.sheet_columns(kinds.kind(kind)))


def name_of(field: str, kind: str) -> str:
    """What a column is called, for a sentence; empty where nobody knows it."""
    return next((column.name for column in (*core(), *special(kind)) if column.field == field), "")


def plain(heading: str) -> str:
    """A heading without blanks, stars, colons and remarks in brackets."""
    return _NOISE.sub("", heading).lower()


def find(rows: Sequence[Sequence[str]], kind: str = "") -> Headings | None:
    """The row among the first ones that has the most headings known, at least two."""
    known = _by_name(kind)
    scored = [(sum(plain(cell) in known for cell in row), -at) for at, row in enumerate(rows[:HEADINGS_WITHIN])]
    best, at = max(scored, default=(0, 0))
    return _headings(-at, rows[-at], known) if best >= 2 else None


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "headings.toml").read_text("utf-8"))


@cache
def _ignored() -> frozenset[str]:
    return frozenset(plain(name) for name in _table()["ignored"]["names"])


def _special(one: SheetColumn) -> Column:
    return Column(
        field=SPECIAL + one.field,
        name=one.heading,
        read="special",
        help=one.help,
        example=one.example,
        must=one.must,
        limit=one.most if one.shape in {"text", "lines", "number"} else 0,
        shape=one.shape,
        offered=one.offered,
    )


def _by_name(kind: str) -> dict[str, Column]:
    """Headings as people write them: those of the kind before all, then what it calls its title, the core ones, other kinds'."""
    found: dict[str, Column] = {}
    for other in kinds.KINDS:
        for column in special(other):
            if plain(column.name) not in _ignored():
                found.setdefault(plain(column.name), column)
    for column in core():
        for name in (*column.aliases, column.name, column.field):
            found[plain(name)] = column
    return found | _own_names(kind) if kind else found


def _own_names(kind: str) -> dict[str, Column]:
    """What a kind calls the title, and its own columns."""
    title = kinds.kind(kind).title_name
    found = {plain(title): column for column in core() if title and column.field == "title"}
    return found | {plain(column.name): column for column in special(kind)}


def _headings(row: int, cells: Sequence[str], known: dict[str, Column]) -> Headings:
    placed: dict[str, tuple[int, Column]] = {}
    unknown, doubled = [], []
    for at, cell in enumerate(cells):
        name = plain(cell)
        column = known.get(name)
        if column is None:
            unknown += [(at, cell)] if name and name not in _ignored() else []
        elif column.field in placed:
            doubled.append((at, cell))
        else:
            placed[column.field] = (at, column)
    return Headings(row, tuple(placed.values()), tuple(unknown), tuple(doubled))
