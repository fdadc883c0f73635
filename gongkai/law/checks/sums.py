"""Sums and comparisons: what is not known is never taken for zero, so a sum is only wrong when nothing could make it right."""

from collections.abc import Iterator
from decimal import Decimal

from gongkai.law.checks.breaches import Breach, breach, group_of, side_of
from gongkai.law.checks.figures import Given, Side
from gongkai.law.checks.rules import Check, Severity

HALF = Decimal("0.5")  # parts that name less than half of the whole are taken for examples
QUARTER = Decimal("0.25")  # which of several wholes is meant is only guessed where the sum comes near one


def equal(check: Check, given: Given) -> Iterator[Breach]:
    """Both sides are the same, in one of the readings of each."""
    pairs = [pair for pair in _readings(check, given) if not _are_examples(check, given, *pair)]
    if not pairs or any(_may_be_equal(left, right) for left, right in pairs):
        return
    left, right = min(pairs, key=lambda pair: abs(pair[0].total - pair[1].total))
    if check.listed and _is_guess(check, given, left, right, pairs):
        return
    yield breach(check, left, right, severity=_weight(check, given, left, right, len(pairs)))


def at_most(check: Check, given: Given) -> Iterator[Breach]:
    """The left side is not more than the right, in one of the readings, unless something else makes up for it."""
    if _is_made_up_for(check, given):
        return
    pairs = list(_readings(check, given))
    over = [
        (left, right) for left, right in pairs if right.complete and left.total > right.total + left.slack + right.slack
    ]
    if pairs and len(over) == len(pairs):
        left, right = min(over, key=lambda pair: pair[0].total - pair[1].total)
        yield breach(check, left, right)


def zero(check: Check, given: Given) -> Iterator[Breach]:
    """Where the left side is nothing, each figure on the right is nothing too."""
    left = side_of(check, given, check.left[0])
    others = [term for key in check.unless for term in given.terms(key)]
    if not left.complete or left.total != 0 or _is_made_up_for(check, given):
        return
    sure = all(term.value is not None for term in others)
    for term in (term for keys in check.right for key in keys for term in given.terms(key)):
        if term.value:
            severity = check.severity if sure else Severity.WARNING
            yield breach(check, Side((term,), complete=True), left, severity=severity, kind="zero")


def both(check: Check, given: Given) -> Iterator[Breach]:
    """There is something on the left exactly when there is something on the right."""
    left, right = side_of(check, given, check.left[0]), side_of(check, given, check.right[0])
    alone_left = left.total > 0 and right.complete and right.total == 0
    alone_right = right.total > 0 and left.says_something and left.total == 0
    if alone_left or alone_right:
        yield breach(check, left, right, kind="both")


def residual(check: Check, given: Given) -> Iterator[Breach]:
    """What is left over for 其他 is not most of the whole."""
    whole = side_of(check, given, check.right[0])
    for keys in check.left:
        left = side_of(check, given, keys)
        bound = whole.total * Decimal(check.limit)
        if whole.complete and left.complete and left.total > bound:
            yield breach(check, left, whole, rhs=bound, kind="residual")


def _is_made_up_for(check: Check, given: Given) -> bool:
    return any(term.value for key in check.unless for term in given.terms(key))


def _readings(check: Check, given: Given) -> Iterator[tuple[Side, Side]]:
    """Every pair of readings in which both sides have a number."""
    rights = _telling(side_of(check, given, keys, parts=True) for keys in check.right)
    if not rights:
        return
    lefts = _telling(side_of(check, given, keys) for keys in _wholes(check, given))
    for left in lefts[:1] if check.first else lefts:
        for right in rights:
            yield left, right


def _telling(sides: Iterator[Side]) -> list[Side]:
    """The readings that say something; of several, those whose leading figure is known."""
    found = list(sides)
    if len(found) == 1:
        return [side for side in found if side.says_something]
    return [side for side in found if side.terms and side.terms[0].value is not None]


def _wholes(check: Check, given: Given) -> tuple[tuple[str, ...], ...]:
    told = "" if check.series else given.background.breaks_down.get(group_of(check), "")
    return ((told,),) if told and check.listed else check.left


def _are_examples(check: Check, given: Given, left: Side, right: Side) -> bool:
    """Whether the parts a text names are so few of this whole that they can only be examples of it."""
    few = left.complete and right.complete and right.total < left.total * HALF
    return check.listed and few and not _are_all(check, given, right)


def _are_all(check: Check, given: Given, right: Side) -> bool:
    """Whether the parts are known to be all there are: the text says so, or the form lists them."""
    told = not check.series and group_of(check) in given.background.exhaustive
    return told or bool(right.keys) and given.form_keys.issuperset(right.keys)


def _may_be_equal(left: Side, right: Side) -> bool:
    """Whether the sides can be the same once what is not known is filled in."""
    slack = left.slack + right.slack
    more_on_left = right.total <= left.total + slack or not left.complete
    more_on_right = left.total <= right.total + slack or not right.complete
    return more_on_left and more_on_right


def _is_guess(check: Check, given: Given, left: Side, right: Side, pairs: list[tuple[Side, Side]]) -> bool:
    """Whether it is not even likely which of several wholes the parts belong to."""
    if len(pairs) == 1 or group_of(check) in given.background.breaks_down:
        return False
    return abs(left.total - right.total) > left.total * QUARTER


def _weight(check: Check, given: Given, left: Side, right: Side, readings: int) -> Severity:
    """Parts that fall short, or whose whole is guessed, warn: the text may not have named them all."""
    if not check.listed or _are_all(check, given, right):
        return check.severity
    unsure = right.total < left.total or (readings > 1 and group_of(check) not in given.background.breaks_down)
    return Severity.WARNING if unsure and check.severity is Severity.ERROR else check.severity
