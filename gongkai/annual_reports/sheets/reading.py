"""A filled-in sheet as figures: whose it is, for what time, and what stands in each cell, as text."""

import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from gongkai.annual_reports.errors import FormulasWithoutResults
from gongkai.annual_reports.errors_files import NotASheet, NotOurSheet, OutdatedSheet, PageMissing, PlacesLost
from gongkai.annual_reports.numerals import MONEY, label_of, plain
from gongkai.annual_reports.sheets import stamp
from gongkai.annual_reports.sheets.book import Grid, Place, grids_of
from gongkai.annual_reports.sheets.finding import Found, bare, locate
from gongkai.annual_reports.sheets.layout import pages_of, reason_key
from gongkai.annual_reports.sheets.places import Page
from gongkai.annual_reports.sheets.stamp import Stamp
from gongkai.annual_reports.vocabulary import Scope
from gongkai.attachments import extraction, intake, kinds
from gongkai.law import forms
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.sentences import say

MOST_MB = 5
LONGEST_REASON = 200
SHOWN = 6  # places named one by one
DIGITS = 15  # that a cell of a sheet keeps


@dataclass(frozen=True)
class SheetRead:
    """What a sheet says. `values` are as written, in the unit printed; `problems` are cells that hold no figure at all."""

    form_key: str
    period: ReportPeriod
    scope: Scope
    agency_code: str
    agency_name: str
    values: Mapping[str, str]
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[tuple[str, str], ...] = ()


def read_sheet(content: bytes, name: str) -> SheetRead:
    """Read a sheet made by our template and filled in; refuses, with a sentence, what is not one or cannot be told.

    Law: Report Format 2021; Statistics Notice 2014.
    """
    paper = intake.harmless(io.BytesIO(content), name=name, max_mb=MOST_MB)
    if paper.kind.code == "xls":
        kinds.must_not_be_old("xls", name=paper.name)
    if paper.kind.code != "xlsx":
        raise NotASheet(name=paper.name)
    grids = grids_of(paper.data, name=paper.name)
    intake.must_not_be_marked(extraction.text_of(paper.data, code=paper.kind.code), name=paper.name)
    made = _stamp(grids, paper.name)
    found = [
        (one, grid)
        for page in pages_of(forms.form(made.form_key))
        for grid in [_grid(page, grids, paper.name)]
        for one in _located(page, grid, paper.name)
    ]
    values, problems = _values(found, paper.name)
    return SheetRead(
        form_key=made.form_key,
        period=made.period,
        scope=made.scope,
        agency_code=made.agency_code,
        agency_name=made.agency_name,
        values=values,
        not_applicable=_reasons(found, values),
        problems=problems,
    )


def _stamp(grids: Sequence[Grid], name: str) -> Stamp:
    """What the hidden sheet says; without it nobody knows whose figures these are."""
    hidden = next((grid for grid in grids if grid.at(0, 0) == stamp.MARK), None)
    if hidden is None:
        raise NotOurSheet(name=name)
    rows = {row for row, _ in hidden.cells}
    made = stamp.read_stamp({_text(hidden.at(row, 0)): _text(hidden.at(row, 1)) for row in rows})
    if made is None or not made.is_current:
        raise OutdatedSheet(name=name)
    return made


def _grid(page: Page, grids: Sequence[Grid], name: str) -> Grid:
    """The sheet of a page by its name, else by its title."""
    seen = [grid for grid in grids if grid.at(0, 0) != stamp.MARK]
    named = next((grid for grid in seen if grid.name == page.name), None)
    titled = (grid for grid in seen if any(bare(cell) == bare(page.title) for cell in grid.cells.values()))
    found = named or next(titled, None)
    if found is None:
        raise PageMissing(name=name, sheet=page.name)
    return found


def _located(page: Page, grid: Grid, name: str) -> list[Found]:
    found, lost = locate(page, grid)
    if lost:
        shown = "、".join(f"“{place}”" for place in lost[:SHOWN])
        raise PlacesLost(name=name, sheet=grid.name, count=len(lost), places=shown)
    return found


Cells = Sequence[tuple[Found, Grid]]


def _values(found: Cells, name: str) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """What stands in each cell, and what is wrong with those that hold no figure."""
    values: dict[str, str] = {}
    problems: list[tuple[str, str]] = []
    for one, grid in found:
        value = grid.at(*one.at)
        if one.at in grid.odd.waiting:
            raise FormulasWithoutResults(name=name, sheet=grid.name)
        if one.at in grid.odd.errors:
            problems.append((one.spot.key, _says(one, grid.odd.errors[one.at])))
        elif isinstance(value, bool) or not (value is None or isinstance(value, str | int | float)):
            problems.append((one.spot.key, _says(one, str(value))))
        elif _text(value):
            values[one.spot.key] = _text(value) + _other_unit(one, grid)
    return values, tuple(problems)


def _says(one: Found, given: str) -> str:
    return say(
        "“{cell}”中是“{given}”，不是数字（可能是公式出错，或者被识别成了日期）。请改为数字。",
        cell=label_of(one.spot.cell),
        given=given,
    )


def _other_unit(one: Found, grid: Grid) -> str:
    """元 where the form says 万元, or the other way round: the unit that somebody put into the column of units."""
    written = bare(grid.at(*one.unit_at)) if one.unit_at else ""
    unit = one.spot.cell.unit
    return written if written in MONEY and unit in MONEY and written != unit else ""


def _reasons(found: Cells, values: Mapping[str, str]) -> dict[str, str]:
    """Why figures do not apply: said once for a row that is all blank, else of each blank cell in it."""
    rows: dict[tuple[str, Place], list[Found]] = defaultdict(list)
    texts: dict[tuple[str, Place], str] = {}
    for one, grid in found:
        reason = _text(grid.at(*one.reason_at)) if one.reason_at else ""
        if reason and one.reason_at:
            rows[grid.name, one.reason_at].append(one)
            texts[grid.name, one.reason_at] = reason[:LONGEST_REASON]
    return {key: texts[place] for place, row in rows.items() for key in _blank(row, values)}


def _blank(row: Sequence[Found], values: Mapping[str, str]) -> Iterator[str]:
    blank = [one.spot.key for one in row if one.spot.key not in values]
    yield from [reason_key(row[0].spot)] if len(blank) == len(row) else blank


def _text(value: object) -> str:
    """A cell as a person would type it: whole numbers without a point, no more digits than a sheet keeps."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float):
        return plain(Decimal(f"{value:.{DIGITS}g}"))
    return ""
