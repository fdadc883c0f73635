"""Reads one year's days off and make-up working days, and refuses a file that cannot be right."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from gongkai.law.refusals import BadLawFile
from gongkai.law.tables import read

_SATURDAY = 5


@dataclass(frozen=True)
class DayMark:
    """What a notice made of a day: a day off, or a weekend day that is worked."""

    works: bool
    name: str


@dataclass(frozen=True)
class CalendarYear:
    """One year as its notices fixed it; a local year says only what differs from the nation."""

    year: int
    marks: dict[date, DayMark]
    notices: tuple[str, ...]
    local: bool = False


def read_year(path: Path, *, local: bool = False) -> CalendarYear:
    """The year in a TOML file; raises BadLawFile with the reason in Chinese.

    Law: Holiday Measure 2024, Art. 4.
    """
    try:
        content = read(path)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadLawFile(file=path.name, problem=f"不是可读的 TOML 文件（{error}）") from error
    year = year_of(content, name=path.name, local=local)
    if year.year != int(path.stem):
        raise BadLawFile(file=path.name, problem=f"文件名与其中的年份 {year.year} 不一致")
    return year


def year_of(content: dict[str, Any], *, name: str, local: bool = False) -> CalendarYear:
    """The year in a parsed file of that name; raises BadLawFile with the reason in Chinese."""
    try:
        marks = dict(_marks(content, name))
        numbers = tuple(row.get("number", "") for row in content.get("notice", ()))
        return CalendarYear(year=content["year"], marks=marks, notices=numbers, local=local)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadLawFile(file=name, problem=f"缺少内容或者写法不对（{error}）") from error


def _marks(content: dict[str, Any], name: str) -> Iterator[tuple[date, DayMark]]:
    seen: set[date] = set()
    for kind in ("rest", "work"):
        for row in content.get(kind, ()):
            for day in row["days"]:
                _must_fit(day, content["year"], name, works=kind == "work", seen=seen)
                yield day, DayMark(works=kind == "work", name=str(row["name"]))


def _must_fit(day: object, year: int, name: str, *, works: bool, seen: set[date]) -> None:
    if type(day) is not date:
        raise BadLawFile(file=name, problem=f"“{day}”不是日期")
    if day.year != year and (day.year, day.month) != (year - 1, 12):
        raise BadLawFile(file=name, problem=f"{day} 不在 {year} 年")
    if day in seen:
        raise BadLawFile(file=name, problem=f"{day} 写了两次")
    if works and day.weekday() < _SATURDAY:
        raise BadLawFile(file=name, problem=f"{day} 是周一至周五，不是调休上班的周末")
    seen.add(day)
