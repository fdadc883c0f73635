"""Several rows of figures in one drawing: lines over the years, bars in groups. Drawn on the server as SVG, without script.

What is not known is None: a line has a gap there and a group no bar; it is never drawn as zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from math import ceil, floor, log10

Value = int | float | Decimal | None
Series = tuple[str, Sequence[Value]]  # its name, and a figure for each label

WIDTH = 640
LEFT, RIGHT, TOP, BASE = 64.0, 624.0, 24.0, 236.0
TICKS = 5
KINDS = 6  # of strokes and fills that can be told apart without colour
MOST_LABELS = 13
ROOM = 34.0  # a figure needs beside the next to be read
LETTER, LINE = 13.0, 15.0  # of a name under the drawing: how wide a letter and how high a line is
MOST_LINES = 3


@dataclass(frozen=True)
class Tick:
    """A line of the grid with the figure it stands for."""

    value: float
    y: float


@dataclass(frozen=True)
class Mark:
    """A name under the drawing, broken into lines that fit."""

    lines: tuple[str, ...]
    x: float


@dataclass(frozen=True)
class Dot:
    """A figure on a line, or a bar: where it stands; `value` None where it is not known."""

    label: str
    value: Value
    x: float
    y: float
    width: float = 0
    height: float = 0
    printed: bool = False  # whether its figure is written beside it

    @property
    def is_known(self) -> bool:
        """Whether there is a figure."""
        return self.value is not None

    @property
    def middle(self) -> float:
        """Over what its figure is written."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True)
class Drawn:
    """One row of figures: its name, its kind of stroke or fill, its dots, and the stretches of line between gaps."""

    label: str
    kind: int
    dots: tuple[Dot, ...]
    stretches: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plot:
    """A whole drawing, WIDTH wide; `zero` is where nought lies."""

    drawn: tuple[Drawn, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    zero: float

    @property
    def height(self) -> float:
        """How high the drawing is with the names below it."""
        return BASE + LINE * (1 + max((len(mark.lines) for mark in self.marks), default=0))


@dataclass(frozen=True)
class Scale:
    """From figures to places on the drawing."""

    low: float
    step: float
    steps: int

    @classmethod
    def of(cls, values: Sequence[float]) -> "Scale":
        """Round steps that hold every figure, and nought."""
        low, high = min([*values, 0]), max([*values, 0])
        step = _round_step((high - low) / TICKS)
        if all(float(value).is_integer() for value in values):
            step = max(step, 1)  # nobody counts eight tenths of a lawsuit
        first = floor(low / step)
        return cls(first * step, step, max(ceil(high / step) - first, 1))

    def y(self, value: float) -> float:
        """How far from the top a figure lies."""
        return round(BASE - (BASE - TOP) * (value - self.low) / (self.step * self.steps), 1)

    def ticks(self) -> tuple[Tick, ...]:
        """The lines of the grid from below."""
        values = (round(self.low + self.step * place, 6) for place in range(self.steps + 1))
        return tuple(Tick(value, self.y(value)) for value in values)


def lines(labels: Sequence[str], rows: Sequence[Series]) -> Plot:
    """A line for each row over the labels, in the order given; with many labels some names are left out."""
    scale, wide = Scale.of(_known(rows)), (RIGHT - LEFT) / max(len(labels), 1)
    places = [round(LEFT + wide * (place + 0.5), 1) for place in range(len(labels))]
    drawn = []
    for number, (name, values) in enumerate(rows):
        printed = wide >= ROOM and len(rows) == 1
        dots = tuple(
            Dot(label, value, x, scale.y(float(value or 0)), printed=printed and value is not None)
            for label, x, value in zip(labels, places, values, strict=True)
        )
        drawn.append(Drawn(name, number % KINDS + 1, dots, _stretches(dots)))
    return Plot(tuple(drawn), scale.ticks(), _marks(labels, places), scale.y(0))


def groups(labels: Sequence[str], rows: Sequence[Series]) -> Plot:
    """A group of bars for each label, one bar for each row."""
    scale, wide = Scale.of(_known(rows)), (RIGHT - LEFT) / max(len(labels), 1)
    bar = min(wide * 0.8 / max(len(rows), 1), 40.0)
    places = [round(LEFT + wide * (place + 0.5), 1) for place in range(len(labels))]
    drawn = []
    for number, (name, values) in enumerate(rows):
        aside = (number - len(rows) / 2) * bar
        dots = tuple(
            _bar(label, value, x=x + aside, width=bar * 0.9, scale=scale)
            for label, x, value in zip(labels, places, values, strict=True)
        )
        drawn.append(Drawn(name, number % KINDS + 1, dots))
    return Plot(tuple(drawn), scale.ticks(), _marks(labels, places), scale.y(0))


def _bar(label: str, value: Value, *, x: float, width: float, scale: Scale) -> Dot:
    zero, end = scale.y(0), scale.y(float(value or 0))
    printed = value is not None and width >= ROOM * 0.6
    return Dot(label, value, round(x, 1), min(zero, end), round(width, 1), round(abs(zero - end), 1), printed)


def _stretches(dots: Sequence[Dot]) -> tuple[str, ...]:
    """The points of each stretch without a gap; a lone dot needs no line."""
    runs = (list(run) for known, run in groupby(dots, key=lambda dot: dot.is_known) if known)
    return tuple(" ".join(f"{dot.x},{dot.y}" for dot in run) for run in runs if len(run) > 1)


def _marks(labels: Sequence[str], places: Sequence[float]) -> tuple[Mark, ...]:
    every = -(-len(labels) // MOST_LABELS) or 1
    room = (RIGHT - LEFT) / max(len(labels), 1) * every
    named = list(zip(labels, places, strict=True))[::every]
    return tuple(Mark(_broken(str(label), most=max(int(room / LETTER), 2)), x) for label, x in named)


def _broken(label: str, *, most: int) -> tuple[str, ...]:
    """A name in lines of so many letters; what does not fit is left to the table."""
    wide = most if len(label) < len(label.encode()) / 2 else most * 2  # Latin letters and digits are half as wide
    lines = [label[start : start + wide] for start in range(0, len(label), wide)]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1][:-1]}…"]
    return tuple(lines)


def _known(rows: Sequence[Series]) -> list[float]:
    return [float(value) for _, values in rows for value in values if value is not None]


def _round_step(rough: float) -> float:
    """The least of 1, 2, 5, 10, 20, … that is no smaller."""
    if rough <= 0:
        return 1.0
    power = 10.0 ** floor(log10(rough))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= rough)
