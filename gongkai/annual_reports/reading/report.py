"""What was read out of one report: who, which year, and its figures, each with the place it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LONGEST_QUOTE = 80
FIRM = 0.95  # read by a rule that leaves little doubt
LIKELY = 0.7  # worth a look: another year beside it, cells parted by their sums


@dataclass(frozen=True)
class Place:
    """A stretch of the text as given, in characters, and what stands there."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class Indicator:
    """One figure; `approximate` when the text says 余, 多, 近 or 约.

    `decimals`: how finely a share is given (3 for 76.9%). `of`: the total a list of parts stands after. `year`: the year the
    words name when it is not the report's.
    """

    value: float
    place: Place
    confidence: float = FIRM
    approximate: bool = False
    decimals: int = 0
    of: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Report:
    """A report as read; what the text does not say is empty."""

    title: str
    agency: str
    year: int | None
    regime: str
    indicators: Mapping[str, Indicator]
    text: str
    notes: tuple[str, ...] = field(default=())

    @property
    def figures(self) -> dict[str, float]:
        """The bare values by key."""
        return {key: one.value for key, one in self.indicators.items()}


def place_in(text: str, start: int, end: int) -> Place:
    """The place of a figure with its words, blanks folded so that it reads on one line."""
    return Place(start, end, " ".join(text[start:end].split())[:LONGEST_QUOTE])


def plain(value: float) -> float:
    """A whole number as an int, so that JSON shows 1170 and not 1170.0."""
    return int(value) if float(value).is_integer() else round(value, 6)
