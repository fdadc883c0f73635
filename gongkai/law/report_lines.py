"""Figures followed over the years although the forms changed: which cell of each form a line takes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase
from functools import cache

from gongkai.law import forms
from gongkai.law.tables import table

SUM = "sum:"


@dataclass(frozen=True)
class Line:
    """One line: its keys in the order in which a report is asked for them; `sum:…*` adds all cells that fit."""

    key: str
    label: str
    unit: str
    keys: tuple[str, ...]

    def value(self, figures: Mapping[str, Decimal]) -> Decimal | None:
        """What one report says to this line; None where it says nothing."""
        return next((value for key in self.keys if (value := _stated(key, figures)) is not None), None)


@dataclass(frozen=True)
class LineGroup:
    """Lines drawn together: they share a unit of measure and a scale."""

    key: str
    title: str
    lines: tuple[Line, ...]


@cache
def line_groups() -> tuple[LineGroup, ...]:
    """Every group, in the order of the report.

    Law: Report Format 2021; Report Format 2019; Statistics Notice 2014.
    """
    return tuple(
        LineGroup(
            group["key"],
            group["title"],
            tuple(Line(one["key"], one["label"], one["unit"], tuple(one["keys"])) for one in group["lines"]),
        )
        for group in table("report_lines.toml")["group"]
    )


@cache
def line_keys() -> frozenset[str]:
    """Every indicator some line may need, for reading no more than those."""
    return frozenset(key for group in line_groups() for line in group.lines for key in _plain_keys(line))


def _plain_keys(line: Line) -> Iterator[str]:
    for key in line.keys:
        yield from _cells(key) if key.startswith(SUM) else (key,)


def _stated(key: str, figures: Mapping[str, Decimal]) -> Decimal | None:
    """A figure, or a sum of which every part is stated."""
    if not key.startswith(SUM):
        return figures.get(key)
    parts = [figures.get(cell) for cell in _cells(key)]
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if parts and len(known) == len(parts) else None


@cache
def _cells(pattern: str) -> tuple[str, ...]:
    """The cells of the national forms that fit `sum:t3.denied_*.total`; the same in both forms since 2019."""
    wanted = pattern.removeprefix(SUM)
    found = (cell.key for form in forms.forms() if form.national for cell in form.cells())
    return tuple(dict.fromkeys(key for key in found if fnmatchcase(key, wanted)))
