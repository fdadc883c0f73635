"""The help texts: TOML files beside this module, a `[[page]]` for each place of the menu, in Chinese and English.

`name` is the place's name in the menu; `title`, `about`, `steps` and `mistakes` hold pairs of Chinese and English;
`law` the articles; `manual` the page of docs/how-to that tells more.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gongkai.law.citations import chinese
from gongkai.ui.formats import in_chinese

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Pair:
    """The same in Chinese and in English."""

    zh: str
    en: str

    @property
    def said(self) -> str:
        """In the reader's language."""
        return self.zh if in_chinese() else self.en


@dataclass(frozen=True)
class Help:
    """What a page is for, the steps, what often goes wrong, which article."""

    name: str
    title: Pair
    about: Pair
    steps: tuple[Pair, ...]
    mistakes: tuple[Pair, ...]
    law: str
    manual: str


@dataclass(frozen=True)
class Shown:
    """A help text in the reader's language."""

    name: str
    title: str
    about: str
    steps: tuple[str, ...]
    mistakes: tuple[str, ...]
    article: str
    manual: str


@cache
def every() -> dict[str, Help]:
    """All texts by the place they belong to."""
    rows = [row for path in sorted(HERE.glob("*.toml")) for row in tomllib.loads(path.read_text("utf-8"))["page"]]
    return {row["name"]: _help(row) for row in rows}


def shown(name: str) -> Shown | None:
    """One text in the reader's language; none where nobody wrote one."""
    found = every().get(name)
    return _shown(found) if found else None


def search(words: str) -> list[Shown]:
    """The texts in which every word occurs, in either language; all of them without words."""
    wanted = [word.casefold() for word in words.split()[:6]]
    return [_shown(one) for one in every().values() if all(word in _whole(one) for word in wanted)]


def _help(row: dict[str, Any]) -> Help:
    return Help(
        row["name"], Pair(*row["title"]), Pair(*row["about"]), _pairs(row.get("steps", ())),
        _pairs(row.get("mistakes", ())), row.get("law", ""), row.get("manual", ""),
    )  # fmt: skip


def _pairs(rows: Sequence[Sequence[str]]) -> tuple[Pair, ...]:
    return tuple(Pair(*row) for row in rows)


def _shown(one: Help) -> Shown:
    article = (chinese(one.law) if in_chinese() else one.law) if one.law else ""
    steps, mistakes = (tuple(pair.said for pair in rows) for rows in (one.steps, one.mistakes))
    return Shown(one.name, one.title.said, one.about.said, steps, mistakes, article, one.manual)


def _whole(one: Help) -> str:
    pairs = (one.title, one.about, *one.steps, *one.mistakes)
    article = f"{one.law}\n{chinese(one.law)}" if one.law else ""
    return "\n".join([*(f"{pair.zh}\n{pair.en}" for pair in pairs), article]).casefold()
