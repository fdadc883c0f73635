"""The numbers the law sets: days, and what they hang on, by the day they came into force, each with its article."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.instruments import regulation_on
from gongkai.law.refusals import BadLawFile, LooserThanTheLaw, NoSuchPeriod
from gongkai.law.tables import LAW, division_chain, read, table
from gongkai.law.vocabulary import Version

FILES = ("publication", "info_requests", "review", "fees", "remedies")


@dataclass(frozen=True)
class Parameter:
    """One number (or list of numbers) of the law, as it stood from `from_on` to `to_on`."""

    name: str
    label: str
    value: int | tuple[int, ...]
    unit: str
    version: Version
    from_on: date
    to_on: date | None
    tighter: str
    law: str
    status: str
    local: str = ""

    @property
    def number(self) -> int:
        """The value where it is a single number."""
        if isinstance(self.value, int):
            return self.value
        raise TypeError(self.name)

    @property
    def article(self) -> str:
        """The article as a clerk reads it; a local rule names its own text."""
        return self.local or chinese(self.law)

    def in_force(self, day: date) -> bool:
        """Whether the number holds on that day."""
        return self.from_on <= day and (self.to_on is None or day <= self.to_on)


@cache
def all_parameters() -> tuple[Parameter, ...]:
    """Every national row, in the order of the files."""
    return tuple(_row(row) for name in FILES for row in table(f"parameters/{name}.toml")["value"])


def _row(row: dict[str, Any]) -> Parameter:
    value = row["value"]
    return Parameter(
        name=row["name"],
        label=row["label"],
        value=tuple(value) if isinstance(value, list) else value,
        unit=row["unit"],
        version=Version(row["version"]),
        from_on=row["from"],
        to_on=row.get("to"),
        tighter=row["tighter"],
        law=row["law"],
        status=row["status"],
    )


def parameter(name: str, *, on: date, version: Version | None = None, region: str = "") -> Parameter:
    """The number called `name` that holds on a day, under the version given or the one in force then.

    A case keeps the version it was registered under, so a row of that version answers even outside its own days.
    Raises NoSuchPeriod when that version sets no such number.

    Law: Regulation 2008, Art. 38; Regulation 2019, Art. 56.
    """
    governing = version or regulation_on(on)
    rows = [row for row in all_parameters() if row.name == name and row.version is governing]
    if not rows:
        raise NoSuchPeriod(version=governing.label, period=label_of(name))
    row = next((row for row in rows if row.in_force(on)), rows[-1])
    return _tightened(row, on, region)


def working_days(name: str, *, on: date, version: Version | None = None, region: str = "") -> int:
    """The number of working days called `name`, for those who need nothing but the number."""
    return parameter(name, on=on, version=version, region=region).number


def label_of(name: str) -> str:
    """What the period is called in Chinese."""
    return next(row.label for row in all_parameters() if row.name == name)


def _tightened(row: Parameter, on: date, region: str) -> Parameter:
    for local in reversed(local_rows(region)):
        if local["name"] == row.name and local["from"] <= on <= local.get("to", date.max):
            return tighten(row, local, file=local["file"])
    return row


def tighten(row: Parameter, local: dict[str, Any], *, file: str) -> Parameter:
    """The national row with a local value in its place; refuses one that is looser than the law."""
    given, limit = local["value"], row.number
    strict = {"lower": given <= limit, "higher": given >= limit, "fixed": given == limit}
    if not strict[row.tighter] or given < 1:
        raise LooserThanTheLaw(name=row.label, given=given, limit=limit, article=row.article, file=file)
    return replace(row, value=given, local=local["law"])


@cache
def local_rows(region: str, folder: Path = LAW / "parameters" / "local") -> tuple[dict[str, Any], ...]:
    """The rows of a region and of the wider places around it, wide first."""
    return tuple(row for code in division_chain(region) for row in _read_local(folder / code))


def _read_local(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.toml")):
        for row in read(path).get("value", ()):
            if not {"name", "from", "value", "law"} <= row.keys():
                raise BadLawFile(file=path.name, problem="每一条都要有 name、from、value、law")
            yield {**row, "file": f"{folder.name}/{path.name}"}
