"""Shares and rates: compared at the precision they are given with."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from gongkai.law.checks.breaches import Breach, breach, side_of
from gongkai.law.checks.figures import Given, Side, Term
from gongkai.law.checks.rules import Check, Severity
from gongkai.law.forms.indicators import indicator

TENTH_OF_A_PER_CENT = Decimal("0.001")


def share(check: Check, given: Given) -> Iterator[Breach]:
    """A stated share is the part over the whole, at the text's own precision; cut off instead of rounded is a hint."""
    stated = side_of(check, given, check.left[0])
    part = side_of(check, given, check.part)
    wholes = [side_of(check, given, keys) for keys in check.right]
    wholes = [whole for whole in wholes if whole.complete and whole.total > 0]
    if not wholes or not (stated.complete and part.complete) or _is_near(given, part, *wholes):
        return
    step = given.step(stated.terms[0].own, stated.total)
    misses = [(whole, part.total / whole.total) for whole in wholes]
    if any(abs(stated.total - true) <= step / 2 for _, true in misses):
        return
    whole, true = min(misses, key=lambda pair: abs(stated.total - pair[1]))
    cut_off = true.quantize(step, rounding=ROUND_DOWN) == stated.total
    severity = Severity.HINT if cut_off else check.severity
    sides = Side((*part.terms, *whole.terms), complete=True)
    yield breach(check, stated, sides, rhs=_finer(true, step), severity=severity, kind="share")


def growth(check: Check, given: Given) -> Iterator[Breach]:
    """A stated growth is this year's figure less last year's, over last year's."""
    stated = side_of(check, given, check.left[0])
    found: list[tuple[Decimal, Side]] = []
    for keys in check.right:
        now = side_of(check, given, keys)
        before = side_of(check, given, tuple(f"previous:{key}" for key in keys))
        if now.complete and before.complete and before.total > 0 and not _is_near(given, now):
            found.append(((now.total - before.total) / before.total, Side((*now.terms, *before.terms), complete=True)))
    if not found or not stated.complete:
        return
    step = given.step(stated.terms[0].own, stated.total)
    true, sides = min(found, key=lambda pair: abs(stated.total - pair[0]))
    if abs(stated.total - true) > step / 2:
        yield breach(check, stated, sides, rhs=_finer(true, step), kind="growth")


def _is_near(given: Given, *sides: Side) -> bool:
    return any(key in given.background.approximate for side in sides for key in side.keys)


def _finer(true: Decimal, step: Decimal) -> Decimal:
    """A computed share one digit finer than the text gives it, so that the difference can be seen."""
    return true.quantize(step / 10)


def hundred(check: Check, given: Given) -> Iterator[Breach]:
    """Shares that make up the whole add up to 100 %, rounding aside."""
    yield from _hundred(check, given, exact=True)


def hundred_at_most(check: Check, given: Given) -> Iterator[Breach]:
    """Shares of one whole never add up to more than 100 %."""
    yield from _hundred(check, given, exact=False)


def _hundred(check: Check, given: Given, *, exact: bool) -> Iterator[Breach]:
    for keys in check.left:
        side = side_of(check, given, keys)
        known = side.known
        slack = max(
            TENTH_OF_A_PER_CENT, sum((given.step(term.own, term.value or Decimal(0)) / 2 for term in known), Decimal(0))
        )
        if len(known) < 2 or any(_group(term) in given.background.not_exhaustive for term in known):
            continue
        short = exact and side.complete and side.total < 1 - slack
        if short or side.total > 1 + slack:
            whole = Side((Term("", Decimal(1), indicator(known[0].own).unit),), complete=True)
            yield breach(check, replace(side, terms=known), whole, kind="hundred")


def _group(term: Term) -> str:
    return term.own.partition(".")[0]
