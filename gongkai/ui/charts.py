"""Small figures drawn on the server as SVG: no script, prints well, allowed by the content policy."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 640
HEIGHT = 200
BASE = 168


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its value and its length from 0 to 100."""

    label: str
    value: float
    length: float


@dataclass(frozen=True)
class Column:
    """One upright bar with its place in a drawing of WIDTH × HEIGHT."""

    label: str
    value: float
    x: float
    y: float
    width: float
    height: float
    middle: float
    labelled: bool


def bars(rows: Sequence[tuple[str, float]]) -> list[Bar]:
    """Rows of label and value, scaled to the largest."""
    top = max((value for _label, value in rows), default=0) or 1
    return [Bar(str(label), value, round(100 * value / top, 2)) for label, value in rows]


def columns(rows: Sequence[tuple[str, float]]) -> list[Column]:
    """Rows of label and value as upright bars, in the order given; labels thin out when there are many."""
    top = max((value for _label, value in rows), default=0) or 1
    step = WIDTH / max(len(rows), 1)
    width = min(step * 0.6, 48)
    every = 1 + len(rows) // 13
    drawn = []
    for place, (label, value) in enumerate(rows):
        height = round((BASE - 24) * value / top, 1)
        middle = round(step * (place + 0.5), 1)
        drawn.append(
            Column(
                str(label),
                value,
                round(middle - width / 2, 1),
                round(BASE - height, 1),
                round(width, 1),
                height,
                middle,
                place % every == 0,
            )
        )
    return drawn


def spark_points(values: Sequence[float]) -> str:
    """The points of a sparkline in a drawing of 100 × 24."""
    if not values:
        return ""
    low, high = min(values), max(values)
    spread = (high - low) or 1
    step = 100 / max(len(values) - 1, 1)
    return " ".join(f"{place * step:.1f},{22 - 20 * (value - low) / spread:.1f}" for place, value in enumerate(values))
