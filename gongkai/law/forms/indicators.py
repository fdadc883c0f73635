"""What every figure is called, its unit and its kind: cells of the national tables, sentences of the text, annexed tables."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from gongkai.law.forms import Cell, forms
from gongkai.law.tables import table

SERIES = ("period", "year", "cumulative")
SERIES_LABEL = {"period": "本期", "year": "本年度", "cumulative": "历年累计"}
SHARE = "比例"
_SECTIONS = ("proactive", "interpretation", "requests", "remedies", "resources", "coined")


@dataclass(frozen=True)
class Indicator:
    """One figure. `units` are those it may be written in, the first being its own; `number` is integer, decimal or signed."""

    key: str
    label: str
    units: tuple[str, ...]
    number: str = "integer"
    stock: bool = False
    known: bool = True

    @property
    def unit(self) -> str:
        """The unit it is kept in; empty where none is known."""
        return self.units[0] if self.units else ""

    @property
    def is_share(self) -> bool:
        """Whether it is a fraction of one, or a rate of growth."""
        return self.unit == SHARE


@cache
def indicator(key: str) -> Indicator:
    """What a key means. A key nobody has defined answers with itself as its label, and no unit."""
    cell = _table_cells().get(key)
    if cell is not None:
        return _of_cell(cell)
    base, series = split_series(key)
    found = _plain(base)
    if series:
        found = replace(found, key=key, label=f"统计表“{found.label}”（{SERIES_LABEL[series]}）")
    return found


def split_series(key: str) -> tuple[str, str]:
    """A key of an annexed table as its indicator and its column: stat.lawsuits.year → lawsuits, year."""
    if not key.startswith("stat."):
        return key, ""
    base, _, series = key.removeprefix("stat.").rpartition(".")
    return (base, series) if series in SERIES else (key, "")


@cache
def defined_keys() -> frozenset[str]:
    """Every key of the text's figures that is defined, open labels as `….*`."""
    return frozenset(key for section in _SECTIONS for key in table("forms/indicators.toml")[section])


@cache
def _table_cells() -> dict[str, Cell]:
    return {cell.key: cell for cell in _national_cells()}


def _national_cells() -> Iterator[Cell]:
    """The cells of the two report formats; where both have a cell, the newer one describes it."""
    for form in reversed([one for one in forms() if one.key.startswith("report_")]):
        yield from form.cells()


def _of_cell(cell: Cell) -> Indicator:
    label = f"{cell.row.name}（{cell.column.label}）"
    return Indicator(key=cell.key, label=label, units=(cell.unit,), number=cell.number, stock=cell.stock)


def _plain(key: str) -> Indicator:
    words = _words(key)
    if words is None:
        return Indicator(key=key, label=key, units=(), number=_number(key, ""), known=False)
    label, *units = words
    return Indicator(key=key, label=label, units=tuple(units), number=_number(key, units[0]), stock=_is_stock(key))


def _words(key: str) -> list[str] | None:
    data = table("forms/indicators.toml")
    group, _, tail = key.partition(".")
    for section in _SECTIONS:
        if key in data[section]:
            return list(data[section][key])
        if tail and f"{group}.*" in data[section]:
            label, *units = data[section][f"{group}.*"]
            return [label.format(label=data["words"].get(tail, tail)), *units]
    return None


def _number(key: str, unit: str) -> str:
    if unit == SHARE:
        return "signed" if key.endswith("_growth") else "decimal"
    return "decimal" if unit in {"元", "万元"} or key.endswith(("_yuan", "_wan")) else "integer"


def _is_stock(key: str) -> bool:
    stock = table("forms/indicators.toml")["stock"]
    return key in stock or f"{key.partition('.')[0]}.*" in stock
