"""The shapes a check can have, by the name the data gives them."""

from collections.abc import Callable, Iterator

from gongkai.law.checks import cells, shares, sums
from gongkai.law.checks.breaches import Breach
from gongkai.law.checks.figures import Given
from gongkai.law.checks.rules import Check

SHAPES: dict[str, Callable[[Check, Given], Iterator[Breach]]] = {
    "equal": sums.equal,
    "at_most": sums.at_most,
    "share": shares.share,
    "growth": shares.growth,
    "hundred": shares.hundred,
    "hundred_at_most": shares.hundred_at_most,
    "zero": sums.zero,
    "both": sums.both,
    "residual": sums.residual,
    "value": cells.value,
    "missing": cells.missing,
    "unit": cells.unit,
}
