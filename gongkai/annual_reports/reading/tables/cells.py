"""Cells: a value with its place, and how figures are written in cells."""

import re
from dataclasses import dataclass

from gongkai.annual_reports.reading.flow import WIDE

FIGURE = re.compile(r"([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)(?:件|项|万元|元|条|宗|个)?")
BLANKS = frozenset({"", "/", "-", "—", "——", "－", "\\", "无", "--", "…"})


@dataclass(frozen=True)
class Cell:
    """One figure and where it stands; `likely` when its borders were worked out from the sums."""

    value: float
    start: int
    end: int
    likely: bool = False


def figure(words: str) -> float | None:
    """The figure a cell holds, None when it is no figure."""
    found = FIGURE.fullmatch("".join(words.split()).translate(WIDE).replace("，", ","))
    return float(found[1].replace(",", "")) if found else None


def cell_at(text: str, start: int, end: int) -> Cell | None:
    """The cell that fills a stretch of text."""
    value = figure(text[start:end])
    return None if value is None else Cell(value, start, end)


def squeezed(words: str) -> str:
    """A label without blanks."""
    return "".join(words.split())
