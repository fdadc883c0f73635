"""The sums a sheet checks while it is being filled in: those of `law.checks` that lie within one form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase
from functools import cache

from gongkai.law.checks.rules import Check, Severity, checks
from gongkai.law.checks.words import plain
from gongkai.law.forms import Form
from gongkai.law.forms.indicators import SERIES

FITS, OPEN, WRONG = "✓", "待填", "✗"
FEWEST_PARTS = 2


@dataclass(frozen=True)
class Balance:
    """Cells that must come to the same as other cells (or to no more, with `at_most`)."""

    code: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    at_most: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """All its cells."""
        return (*self.left, *self.right)

    def verdict(self, figures: Mapping[str, Decimal | None]) -> str:
        """What the sheet shows: the mark, and by how much it is off."""
        found = {key: figures.get(key) for key in self.keys}
        if any(value is None for value in found.values()):
            return OPEN
        gap = sum((found[key] or Decimal(0) for key in self.left), Decimal(0))
        gap -= sum((found[key] or Decimal(0) for key in self.right), Decimal(0))
        holds = gap <= 0 if self.at_most else gap == 0
        return FITS if holds else f"{WRONG} 差{plain(gap)}"


@cache
def balances_of(form: Form, year: int) -> tuple[Balance, ...]:
    """Every sum that must hold among the cells of a form in reports of a year.

    Law: Report Format 2021; Report Format 2019; Statistics Notice 2014.
    """
    columns = {cell.column.key for cell in form.cells() if cell.key.startswith("stat.")}
    series = ("", *(name for name in SERIES if name in columns))
    found = (_balance(one, form) for name in series for one in checks(name) if _is_plain(one) and one.serves(year))
    return tuple(dict.fromkeys(balance for balance in found if balance))


def _is_plain(check: Check) -> bool:
    """Whether it is an error that one formula can tell: no other reading, nothing that makes up for it."""
    return check.severity is Severity.ERROR and check.shape in {"equal", "at_most"} and not (check.unless or check.over)


def _balance(check: Check, form: Form) -> Balance | None:
    lefts = [side for keys in check.left if (side := _side(keys, check, form))]
    rights = [side for keys in check.right if (side := _side(keys, check, form, parts=True))]
    if len(lefts) != 1 or len(rights) != 1 or set(lefts[0]) & set(rights[0]):
        return None
    return Balance(check.code, lefts[0], rights[0], at_most=check.shape == "at_most")


def _side(keys: tuple[str, ...], check: Check, form: Form, *, parts: bool = False) -> tuple[str, ...]:
    """The form's cells a side adds up; none where the form lacks one of them. Of listed parts, those the form has."""
    order = [cell.key for cell in form.cells()]
    found = list(_expanded(_swapped(keys, check, form), order))
    there = tuple(key for key in found if form.cell(key))
    if parts and check.listed:
        return there if len(there) >= FEWEST_PARTS else ()
    return there if len(there) == len(found) else ()


def _expanded(keys: tuple[str, ...], order: list[str]) -> Iterator[str]:
    for key in keys:
        yield from (one for one in order if fnmatchcase(one, key)) if "*" in key else (key,)


def _swapped(keys: tuple[str, ...], check: Check, form: Form) -> tuple[str, ...]:
    """The keys, several of them replaced by the one that stands for them on this form."""
    for one, several in check.instead:
        if form.cell(one) and set(several) <= set(keys):
            return (*(key for key in keys if key not in several), one)
    return keys
