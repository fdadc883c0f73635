"""How items are sorted: by subject, and by the kind of document they are."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from gongkai.law.tables import table


@dataclass(frozen=True)
class Subject:
    """主题分类: a class with two digits or a sub-class with four; `parent_code` is empty for a class."""

    code: str
    name: str
    parent_code: str
    status: str


@dataclass(frozen=True)
class Genre:
    """体裁分类: a kind of document and the days it was in use; open-ended where a date is missing."""

    code: str
    name: str
    from_on: date | None
    to_on: date | None


@cache
def subjects() -> tuple[Subject, ...]:
    """The national list, each class followed by its sub-classes.

    Law: Directory Guide 2009.
    """
    return tuple(subject for row in table("subjects.toml")["class"] for subject in _class(row))


def _class(row: dict[str, Any]) -> tuple[Subject, ...]:
    recalled = row.get("recalled", ())
    children = (
        Subject(f"{row['code']}{number:02}", name, row["code"], "recalled" if name in recalled else "verified")
        for number, name in enumerate(row["subclasses"], start=1)
    )
    return (Subject(row["code"], row["name"], "", "verified"), *children)


def genres(day: date) -> tuple[Genre, ...]:
    """The kinds of document in use on a day, in the order its rules list them, and 其他 for what is no document.

    Law: Document Rules 2000; Document Rules 2012.
    """
    row = next(row for row in table("genres.toml")["list"] if _holds(row, day))
    known = {genre.code: genre for genre in all_genres()}
    return (*(known[code] for code in row["codes"]), known["99"])


def _holds(row: dict[str, Any], day: date) -> bool:
    return bool(row.get("from", date.min) <= day <= row.get("to", date.max))


@cache
def all_genres() -> tuple[Genre, ...]:
    """Every kind of document there ever was, with its days, for the catalogue's own table."""
    lists = table("genres.toml")["list"]
    return tuple(_genre(row["code"], row["name"], lists) for row in table("genres.toml")["genre"])


def _genre(code: str, name: str, lists: list[dict[str, Any]]) -> Genre:
    """A kind's days run from the first list that names it to the last; 其他 is in none and always in use."""
    rows = [row for row in lists if code in row["codes"]] or lists
    return Genre(code, name, rows[0].get("from"), rows[-1].get("to"))
