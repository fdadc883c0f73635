"""The columns of the metadata sheet 核心元数据表: what each is called, under which other names, and how it is read."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HEADINGS_WITHIN = 10  # rows at the top among which the headings are looked for
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
    aliases: tuple[str, ...] = ()


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
        return [column.name for column in columns() if column.must and column.field not in fields]


@cache
def columns() -> tuple[Column, ...]:
    """Every column of the sheet, in the order of the template.

    Law: Directory Guide 2009.
    """
    return tuple(_column(row) for row in _table()["column"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "headings.toml").read_text("utf-8"))


def _column(row: dict[str, Any]) -> Column:
    return Column(**row | {"aliases": tuple(row.get("aliases", ()))})


@cache
def _by_name() -> dict[str, Column]:
    found = {}
    for column in columns():
        for name in (*column.aliases, column.name, column.field):
            found[plain(name)] = column
    return found


def plain(heading: str) -> str:
    """A heading without blanks, stars, colons and remarks in brackets."""
    return _NOISE.sub("", heading).lower()


def find(rows: Sequence[Sequence[str]]) -> Headings | None:
    """The row among the first ones that has the most headings known, at least two."""
    scored = [(sum(plain(cell) in _by_name() for cell in row), -at) for at, row in enumerate(rows[:HEADINGS_WITHIN])]
    best, at = max(scored, default=(0, 0))
    return _headings(-at, rows[-at]) if best >= 2 else None


def _headings(row: int, cells: Sequence[str]) -> Headings:
    ignored = {plain(name) for name in _table()["ignored"]["names"]}
    placed: dict[str, tuple[int, Column]] = {}
    unknown, doubled = [], []
    for at, cell in enumerate(cells):
        name = plain(cell)
        column = _by_name().get(name)
        if column is None:
            unknown += [(at, cell)] if name and name not in ignored else []
        elif column.field in placed:
            doubled.append((at, cell))
        else:
            placed[column.field] = (at, column)
    return Headings(row, tuple(placed.values()), tuple(unknown), tuple(doubled))
