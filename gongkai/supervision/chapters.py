"""自查整改报告的八章: their names and what each asks; and a whole report cut into them."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from gongkai.law.numerals import chinese_number

ORDINALS = "一二三四五六七八九十"
HEADING = r"[{ordinals}]{{1,3}}\s*[、.．]\s*{name}(?:情况|工作)*"


@dataclass(frozen=True)
class Chapter:
    """One chapter: its place counted from one, its name, what it should say, the figures offered beside it."""

    place: int
    key: str
    name: str
    asks: str
    figures: tuple[tuple[str, str], ...] = ()  # cell of the yearly statistics, and its name

    @property
    def heading(self) -> str:
        """Its heading in the report: 一、组织领导."""
        return f"{chinese_number(self.place)}、{self.name}"

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its heading as people write it, with whatever number before it."""
        return re.compile(HEADING.format(ordinals=ORDINALS, name=re.escape(self.name)))


@cache
def chapters() -> tuple[Chapter, ...]:
    """The chapters in their order."""
    rows = tomllib.loads(files(__package__).joinpath("self_inspection.toml").read_text("utf-8"))["chapter"]
    return tuple(
        Chapter(place, row["key"], row["name"], row["asks"], tuple((key, name) for key, name in row.get("figures", ())))
        for place, row in enumerate(rows, start=1)
    )


@dataclass(frozen=True)
class Heading:
    """Where a chapter's heading stands in a text, and whether it runs on in a line that began with something else."""

    chapter: Chapter
    start: int
    end: int
    runs_on: bool


def headings(text: str) -> Sequence[Heading]:
    """Every heading of a chapter in a text, in the order they stand."""
    found = [
        Heading(chapter, one.start(), one.end(), bool(text[: one.start()].rpartition("\n")[2].strip()))
        for chapter in chapters()
        for one in chapter.pattern.finditer(text)
    ]
    return sorted(found, key=lambda one: one.start)


def cut(text: str) -> Mapping[str, str]:
    """A whole report by chapter, also where a heading runs on in the line of the one before."""
    found = headings(text)
    ends = [*(one.start for one in found[1:]), len(text)]
    bodies: dict[str, str] = {}
    for one, end in zip(found, ends, strict=False):
        body = text[one.end : end].strip(" \t\n　：:。")
        before = bodies.get(one.chapter.key, "")
        bodies[one.chapter.key] = f"{before}\n{body}".strip()
    return bodies
