"""Single figures: their value, whether they are there, their unit."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from gongkai.law.checks.breaches import Breach, breach
from gongkai.law.checks.figures import Given, Side, Stage, Term
from gongkai.law.checks.rules import Check
from gongkai.law.forms.indicators import indicator


def value(check: Check, given: Given) -> Iterator[Breach]:
    """Counts are whole numbers from zero up, amounts and shares are from zero up."""
    for key in given.figures:
        found = given.value(key)
        meaning = indicator(key)
        if found is None or (meaning.number == "signed" and (meaning.is_share or found == found.to_integral_value())):
            continue
        negative = found < 0 and meaning.number != "signed"
        broken = meaning.number != "decimal" and found != found.to_integral_value()
        too_much = meaning.is_share and found > 1
        if negative or broken or too_much:
            side = Side((Term(meaning.label, found, meaning.unit, own=key),), complete=True)
            bound = max(Decimal(0), found.to_integral_value(rounding=ROUND_DOWN))
            yield breach(check, side, Side((), complete=True), rhs=Decimal(1) if too_much else bound, kind="value")


def missing(check: Check, given: Given) -> Iterator[Breach]:
    """Before release every cell of the form has a number, or a reason why it has none."""
    if given.form is None or given.background.stage is not Stage.RELEASE:
        return
    for cell in given.form.cells():
        if given.value(cell.key) is None:
            term = Term(indicator(cell.key).label, None, cell.unit, own=cell.key)
            yield breach(check, Side((term,), complete=False), Side((), complete=True), kind="missing")


def unit(check: Check, given: Given) -> Iterator[Breach]:
    """A figure is written with a unit its indicator knows."""
    for key, written in given.background.units.items():
        meaning = indicator(key)
        found = given.value(key)
        if found is not None and meaning.units and written not in meaning.units:
            side = Side((Term(meaning.label, found, written, own=key),), complete=True)
            yield breach(check, side, side, kind="unit", words=meaning.unit)
