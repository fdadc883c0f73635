"""The statutory forms as data: tables, rows, columns and units by report year, and what every figure is called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.refusals import UnknownForm
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version

_NUMBER = re.compile(r"^\d+\.")
FILES = (
    "report_2021",
    "report_2019",
    "statistics_2014",
    "local_54",
    "local_35",
    "minimal_2009",
    "county_2009",
)


@dataclass(frozen=True)
class Column:
    """A column of a table, with the head it stands under; `stock` is what stands at a day and is not summed over months."""

    key: str
    label: str
    group: str = ""
    unit: str = ""
    number: str = ""
    stock: bool = False


@dataclass(frozen=True)
class Row:
    """A row of a table; one without a key is a head. `reply_row` is what `law.replies` calls the row an answer counts in.

    `number_on_form` is the number printed on the form, `scale` what one unit printed is worth in the unit kept.
    """

    key: str = ""
    label: str = ""
    short: str = ""
    group: str = ""
    unit: str = ""
    number: str = ""
    level: int = 0
    scale: int = 1
    reply_row: str = ""
    number_on_form: str = ""
    half_yearly: bool = False
    stock: bool = False
    opening: bool = False

    @property
    def name(self) -> str:
        """What a sentence calls the row: without the number before it, which would run into the figure."""
        return self.short or _NUMBER.sub("", self.label)


@dataclass(frozen=True)
class Cell:
    """One place for a number: its indicator key and where it stands. `number` is integer, decimal or signed."""

    key: str
    row: Row
    column: Column
    unit: str
    number: str
    stock: bool


@dataclass(frozen=True)
class Table:
    """One table or block of a form; `cell` says how its cells are called."""

    key: str
    title: str
    block: str
    corner: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cell: str
    unit: str
    across: bool
    over: str = ""  # what is printed over all its columns

    def cells(self) -> Iterator[Cell]:
        """Every place for a number, row by row."""
        return (self.cell_at(row, column) for row in self.rows if row.key for column in self.columns)

    def cell_at(self, row: Row, column: Column) -> Cell:
        """The cell where a row and a column meet."""
        return Cell(
            key=self.cell.format(row=row.key, column=column.key),
            row=row,
            column=column,
            unit=column.unit or row.unit or self.unit,
            number=column.number or row.number or "integer",
            stock=column.stock or row.stock or row.opening,
        )


@dataclass(frozen=True)
class Form:
    """A form and the report years it serves; `national` ones bind everybody, the others were one place's own."""

    key: str
    title: str
    regime: Version
    national: bool
    from_year: int
    to_year: int | None
    tables: tuple[Table, ...]
    law: str
    status: str

    @property
    def article(self) -> str:
        """The basis as a clerk reads it."""
        return chinese(self.law)

    def serves(self, year: int) -> bool:
        """Whether reports of that year use it."""
        return self.from_year <= year and (self.to_year is None or year <= self.to_year)

    def cells(self) -> Iterator[Cell]:
        """Every place for a number in the form."""
        return (cell for part in self.tables for cell in part.cells())

    def cell(self, key: str) -> Cell | None:
        """The cell with this key, if the form has one."""
        return _cells(self.key).get(key)

    def keys(self) -> frozenset[str]:
        """The keys of all its cells."""
        return frozenset(_cells(self.key))


@cache
def forms() -> tuple[Form, ...]:
    """Every form, the newest national one first.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    return tuple(_form(table(f"forms/{name}.toml")) for name in FILES)


def form(key: str) -> Form:
    """The form with this key; raises UnknownForm, which lists them."""
    for found in forms():
        if found.key == key:
            return found
    raise UnknownForm(given=key, known="、".join(one.key for one in forms()))


def forms_of(year: int) -> tuple[Form, ...]:
    """The forms in use for reports of a year, national ones first."""
    return tuple(found for found in forms() if found.serves(year))


def national_form(year: int) -> Form | None:
    """The form the whole country used for reports of a year; before report year 2014 there was none.

    Law: Report Format 2021; Report Format 2019; Statistics Notice 2014.
    """
    return next((found for found in forms_of(year) if found.national), None)


@cache
def _cells(form_key: str) -> dict[str, Cell]:
    return {cell.key: cell for cell in form(form_key).cells()}


def _form(data: dict[str, Any]) -> Form:
    return Form(
        key=data["key"],
        title=data["title"],
        regime=Version(data["regime"]),
        national=data["scope"] == "national",
        from_year=data["from_year"],
        to_year=data.get("to_year"),
        tables=tuple(_table(part) for part in data["table"]),
        law=data["law"],
        status=data["status"],
    )


def _table(data: dict[str, Any]) -> Table:
    return Table(
        key=data["key"],
        title=data["title"],
        block=data.get("block", ""),
        corner=data.get("corner", ""),
        columns=tuple(Column(**column) for column in data["columns"]),
        rows=tuple(Row(**row) for row in data["rows"]),
        cell=data["cell"],
        unit=data.get("unit", ""),
        across=data.get("across", False),
        over=data.get("over", ""),
    )
