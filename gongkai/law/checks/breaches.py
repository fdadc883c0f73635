"""What a shape answers with, and how it gets the sides it compares."""

from dataclasses import dataclass
from decimal import Decimal

from gongkai.law.checks.figures import Given, Side
from gongkai.law.checks.rules import Check, Severity


@dataclass(frozen=True)
class Breach:
    """What a shape found: both sides, and the terms they come from. `kind` picks the sentence."""

    check: Check
    left: Side
    right: Side
    lhs: Decimal
    rhs: Decimal
    severity: Severity
    kind: str = "sums"
    words: str = ""


def breach(
    check: Check,
    left: Side,
    right: Side,
    *,
    rhs: Decimal | None = None,
    severity: Severity | None = None,
    kind: str = "sums",
    words: str = "",
) -> Breach:
    """A breach of a check; what the sides hold is stated unless `rhs` was reckoned otherwise."""
    return Breach(
        check=check,
        left=left,
        right=right,
        lhs=left.total,
        rhs=right.total if rhs is None else rhs,
        severity=severity or check.severity,
        kind=kind,
        words=words,
    )


def group_of(check: Check) -> str:
    """The name of the group of parts a check adds up: proactive_by_category for the keys that begin with it."""
    last = check.right[0][-1] if check.right and check.right[0] else ""
    return last.removeprefix("stat.").partition(".")[0] if "*" in last else ""


def side_of(check: Check, given: Given, keys: tuple[str, ...], *, parts: bool = False) -> Side:
    """The numbers a list of keys stands for. Of `listed` parts, those the text does not name count as not there."""
    terms = tuple(term for key in _swapped(check, given, keys) for term in given.terms(key))
    if not (check.listed and parts):
        return Side(terms, complete=all(term.value is not None for term in terms))
    if not check.series and group_of(check) in given.background.not_exhaustive:  # said of the text, not of the table
        return Side((), complete=False)
    named = tuple(term for term in terms if not term.absent)
    return Side(named, complete=len(named) > 1 and all(term.value is not None for term in named))


def _swapped(check: Check, given: Given, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys, several of them replaced by the one that stands for them where the form has not split it."""
    for one, several in check.instead:
        stands_in = given.value(one) is not None and not any(key in given.figures for key in several)
        if stands_in and set(several) <= set(keys):
            return (*(key for key in keys if key not in several), one)
    return keys
