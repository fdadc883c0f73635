"""专用要素 on a page: the fields of a kind laid out the way its definition asks, for the public page and the preview alike."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext as _

from gongkai.law import kinds
from gongkai.law.kinds import Kind, KindField, Said, called
from gongkai.law.kinds.dictionary import Entry, entries
from gongkai.ui.formats import cn_date

ENDS = "valid_to"
_QUESTION, _ANSWER = ("问：", "问:"), ("答：", "答:")


@dataclass(frozen=True)
class Fact:
    """A short field: its name and what it says, with a link where it is one."""

    code: str
    name: str
    text: str
    link: str = ""
    wide: bool = False


@dataclass(frozen=True)
class Part:
    """A field of several lines as a section of its own; `pairs` are questions with their answers."""

    code: str
    name: str
    show: str
    lines: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Special:
    """What the fields of its kind say of an item, ready for a template."""

    kind: Kind
    name: str
    layout: str
    facts: Sequence[Fact]
    parts: Sequence[Part]
    ended_on: str = ""  # the last day something was in force, once it is past

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.facts or self.parts)


def special(code: str, values: Mapping[str, Any], *, today: date, public: bool = True) -> Special | None:
    """The special fields of an item; None for a kind no file defines any more."""
    kind = kinds.KINDS.get(code)
    if kind is None:
        return None
    language = get_language() or ""
    said = kinds.said_of(kind, values, public=public)
    long = [one for one in said if one.field.shape == "lines"]
    return Special(
        kind=kind,
        name=called(kind, language),
        layout=kind.layout,
        facts=[_fact(one, language) for one in said if one.field.shape != "lines"],
        parts=[_part(one, language) for one in long],
        ended_on=_ended(values.get(ENDS), today),
    )


def _ended(day: Any, today: date) -> str:
    if isinstance(day, str) and day and day < today.isoformat():
        return day
    return ""


def _fact(one: Said, language: str) -> Fact:
    wide = len(one.text) > 60  # too long for half a line
    return Fact(one.field.code, called(one.field, language), _words(one), one.link, wide)


def _words(one: Said) -> str:
    if one.field.shape == "day":
        return cn_date(date.fromisoformat(one.text))
    if one.labels:
        return _("、").join(_(label) for label in one.labels)
    unit = one.field.unit
    return f"{one.text.removesuffix(unit)} {_(unit)}" if unit and _(unit) != unit else one.text


def _part(one: Said, language: str) -> Part:
    pairs = tuple(_pairs(one.lines)) if one.field.show == "qa" else ()
    return Part(one.field.code, called(one.field, language), one.field.show, one.lines, pairs)


def _pairs(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Questions with the answers below them; a line that is neither goes with what stands above it."""
    question, answer = "", ""
    for line in lines:
        if line.startswith(_QUESTION):
            if question:
                yield question, answer
            question, answer = line[2:].strip(), ""
        else:
            answer = "\n".join(filter(None, [answer, line[2:].strip() if line.startswith(_ANSWER) else line]))
    if question or answer:
        yield question, answer


def cell(field: KindField, values: Mapping[str, Any]) -> str:
    """One field as a cell of a table, its unit left to the heading; empty where the item does not say it."""
    if field.shape == "day":
        return str(values.get(field.code, ""))
    found = kinds.said_of(Kind("", "", "", "", "", fields=(replace(field, unit=""),)), values)
    return _words(found[0]) if found else ""


def dictionary_lines(kind: Kind, *, public: bool = False) -> list[tuple[str, Entry]]:
    """The fields of a kind with their names in the reader's language, for the dictionary."""
    language = get_language() or ""
    return [(called(entry.field, language), entry) for entry in entries(kind, public=public)]
