"""The texts of a sheet as figures of a form, with everything that is wrong with them at once."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from gongkai.annual_reports.errors import BadFigure, CellsBlank, WrongCells
from gongkai.annual_reports.keeping import reason_for
from gongkai.annual_reports.numerals import figure, label_of
from gongkai.annual_reports.sheets.reading import SheetRead
from gongkai.law.forms import Cell, Form

Problem = tuple[str, str]


def figures_of(read: SheetRead, form: Form) -> dict[str, Decimal]:
    """Every cell as a figure in the unit it is kept in; refuses with all cells that are wrong or blank, never with some.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    found, problems = _read(read.values, form)
    told = {key for key, _ in (*problems, *read.problems)}
    blank = [cell for cell in form.cells() if cell.key not in found.keys() | told and not _reason(cell, read)]
    wrong = _in_order((*read.problems, *problems), form)
    if wrong and blank:
        raise WrongCells([*wrong, (blank[0].key, _blank(blank).sentence)])
    if wrong:
        raise WrongCells(wrong)
    if blank:
        raise _blank(blank)
    return found


def _read(values: Mapping[str, str], form: Form) -> tuple[dict[str, Decimal], list[Problem]]:
    found: dict[str, Decimal] = {}
    problems: list[Problem] = []
    for cell in form.cells():
        try:
            value = figure(values.get(cell.key, ""), cell)
        except BadFigure as refusal:
            problems.append((cell.key, refusal.sentence))
            continue
        if value is not None:
            found[cell.key] = value
    return found, problems


def _reason(cell: Cell, read: SheetRead) -> str:
    return reason_for(cell.key, read.not_applicable)


def _in_order(problems: tuple[Problem, ...], form: Form) -> list[Problem]:
    """The problems in the order of the form, one for each cell."""
    by_key = dict(problems)
    return list(_sorted(by_key, form))


def _sorted(by_key: Mapping[str, str], form: Form) -> Iterator[Problem]:
    for cell in form.cells():
        if cell.key in by_key:
            yield cell.key, by_key[cell.key]


def _blank(cells: list[Cell]) -> CellsBlank:
    return CellsBlank([(cell.key, label_of(cell)) for cell in cells])
