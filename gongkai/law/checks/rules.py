"""The checks as the data states them: each with its sides, its level and its article, spread out over rows and columns."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from gongkai.law.forms.indicators import SERIES
from gongkai.law.tables import table
from gongkai.law.vocabulary import Term

FILES = ("tables", "text", "years")
Sides = tuple[tuple[str, ...], ...]  # several readings of one side, each a list of keys that are added up


class Severity(Term):
    """How much a finding weighs: an error bars release, a warning needs a note, a hint is a lead."""

    ERROR = "error", "错误"
    WARNING = "warning", "警告"
    HINT = "hint", "提示"


@dataclass(frozen=True)
class Check:
    """One rule of one shape. `left` and `right` are readings of a side; `each` is the row or column it has been spread to.

    `over` is the pattern of keys it is made for when figures are there; `override` says a reason may set it aside.
    """

    code: str
    rule: str
    shape: str
    severity: Severity
    says: str
    laws: tuple[tuple[int, str], ...]
    left: Sides = ()
    right: Sides = ()
    part: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    each: str = ""
    over: str = ""
    series: str = ""
    listed: bool = False
    first: bool = False
    flows_only: bool = False
    override: bool = False
    from_year: int | None = None
    to_year: int | None = None
    limit: str = ""
    instead: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())

    def serves(self, year: int | None) -> bool:
        """Whether it holds for reports of that year; a rule of certain years is not asked of a report without one."""
        if year is None:
            return self.from_year is None and self.to_year is None
        return (self.from_year or year) <= year <= (self.to_year or year)

    def law(self, year: int | None) -> str:
        """The texts it rests on in a report year: the newest that had begun by then."""
        begun = [law for since, law in self.laws if year is None or since <= year]
        return begun[-1] if begun else self.laws[0][1]

    def filled(self, mark: str, value: str) -> "Check":
        """The same check with a value in the place of a mark in every key."""
        sides: dict[str, Any] = {
            name: tuple(tuple(key.replace(mark, value) for key in keys) for keys in getattr(self, name))
            for name in ("left", "right")
        }
        for name in ("part", "unless"):
            sides[name] = tuple(key.replace(mark, value) for key in getattr(self, name))
        sides["instead"] = tuple(
            (one.replace(mark, value), tuple(key.replace(mark, value) for key in several))
            for one, several in self.instead
        )
        return replace(self, **sides)


@cache
def stated() -> tuple[Check, ...]:
    """Every check as it stands in the files, one for each row there."""
    return tuple(_check(row, data["default"]) for data in map(_file, FILES) for row in data["check"])


@cache
def checks(series: str = "") -> tuple[Check, ...]:
    """Every check spread over its rows, columns and pairs: those of the report, or of one column of an annexed table."""
    rows = [(row, data["default"]) for data in map(_file, FILES) for row in data["check"]]
    if series:
        rows = [(row, default) for row, default in rows if row.get("series")]
    return tuple(
        _in_series(each, series) for row, default in rows for one in _paired(row, default) for each in _spread(row, one)
    )


def _file(name: str) -> dict[str, Any]:
    return table(f"checks/{name}.toml")


def _check(row: dict[str, Any], default: dict[str, Any]) -> Check:
    plain = ("shape", "says", "over", "listed", "first", "flows_only", "override", "from_year", "to_year", "limit")
    law = row.get("law", default["law"])
    return Check(
        code=row["code"],
        rule=row["rule"],
        severity=Severity(row.get("severity", default["severity"])),
        laws=((0, law),) if isinstance(law, str) else tuple(sorted((int(year), text) for year, text in law.items())),
        left=_sides(row, "left"),
        right=_sides(row, "right"),
        part=tuple(row.get("part", ())),
        unless=tuple(row.get("unless", ())),
        instead=tuple((one, tuple(several)) for one, several in row.get("instead", {}).items()),
        **{name: row[name] for name in plain if name in row},
    )


def _sides(row: dict[str, Any], name: str) -> Sides:
    one = (tuple(row[name]),) if name in row else ()
    return one or tuple(tuple(keys) for keys in row.get(f"{name}_any", ()))


def _paired(row: dict[str, Any], default: dict[str, Any]) -> Iterator[Check]:
    """A row of pairs is as many checks: the first key on the left, the others on the right."""
    found = _check(row, default)
    if "pairs" not in row:
        yield found
    for first, *others in row.get("pairs", ()):
        if found.shape == "share":
            part, *wholes = others
            yield replace(found, left=((first,),), part=(part,), right=tuple((whole,) for whole in wholes))
        else:
            yield replace(found, left=((first,),), right=(tuple(others),))


def _spread(row: dict[str, Any], check: Check) -> Iterator[Check]:
    if "each" not in row:
        yield check
    for value in row.get("each", ()):
        yield replace(check.filled("{each}", value), each=value)


def _in_series(check: Check, series: str) -> Check:
    """The check for one column of an annexed table: every key becomes the cell of that column."""
    if not series:
        return check
    if series not in SERIES:
        raise ValueError(series)

    def cell(key: str) -> str:
        return key if key.startswith(("=", "t3.")) else f"stat.{key}.{series}"

    return replace(
        check,
        left=tuple(tuple(map(cell, keys)) for keys in check.left),
        right=tuple(tuple(map(cell, keys)) for keys in check.right),
        unless=tuple(cell(key) for key in check.unless if not key.startswith("t3.")),
        instead=tuple((cell(one), tuple(map(cell, several))) for one, several in check.instead),
        series=series,
    )
