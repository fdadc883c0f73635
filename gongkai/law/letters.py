"""The letters of a request: what each must say, which words are locked, and which an office may write itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.instruments import regulation
from gongkai.law.parameters import parameter
from gongkai.law.refusals import (
    BadNumberPattern,
    MissingPart,
    MissingValue,
    NoSuchPart,
    RemediesMissing,
    UnknownLetter,
)
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version

COMMON = ("request_number", "matter", "agency", "received_on", "submitted_on", "channel", "version_name", "article", "contact")  # fmt: skip
_PLACE = re.compile(r"\{([a-z_]+)\}")
_STOP_BEFORE_COMMA = re.compile("[。；，]，")  # words of an office that end with a stop inside a sentence of the form
_ENDS = (*"。；：？！…", "。”", "。）")
_NUMBERED = re.compile(r"[\d（(一二三四五六七八九十]+[.．、)）]")


@dataclass(frozen=True)
class Part:
    """A stretch of a letter the office writes; `default` stands where it writes nothing."""

    key: str
    label: str
    required: bool
    default: str


@dataclass(frozen=True)
class Line:
    """One paragraph. With `part` it frames that part and falls away with it; without, its words are locked."""

    style: str
    text: str
    part: str


@dataclass(frozen=True)
class Instrument:
    """文书 of one version. `remedies` says which remedies it must name, `values` what it must be told beside COMMON.

    `counterpart` is the letter of the 2019 set that does the same work. Letters of the 2019 set name none.
    """

    code: str
    title: str
    version: Version
    series: str
    law: str
    remedies: str
    remedies_optional: bool
    addressee: str
    parts: tuple[Part, ...]
    values: tuple[str, ...]
    paragraphs: tuple[Line, ...]
    counterpart: str
    status: str

    @property
    def article(self) -> str:
        """The article as a clerk reads it."""
        return chinese(self.law)

    @property
    def has_remedies(self) -> bool:
        """Whether it has to say what can be done against it."""
        return self.remedies != "none"


@cache
def letters(version: Version) -> tuple[Instrument, ...]:
    """Every letter of one version, in the order of its codes.

    Law: Regulation 2019, Arts. 30-42; Regulation 2008, Arts. 21-28.
    """
    return tuple(_instrument(row) for row in table("letters.toml")["letter"] if row["version"] == version.value)


def _instrument(row: dict[str, Any]) -> Instrument:
    return Instrument(
        code=row["code"],
        title=row["title"],
        version=Version(row["version"]),
        series=row["series"],
        law=row["law"],
        remedies=row["remedies"],
        remedies_optional=row.get("remedies_optional", False),
        addressee=row["addressee"],
        parts=tuple(_part(part) for part in row["parts"]),
        values=tuple(row["values"]),
        paragraphs=tuple(_line(line) for line in row["paragraphs"]),
        counterpart=row.get("counterpart", ""),
        status=row["status"],
    )


def _part(row: dict[str, Any]) -> Part:
    return Part(row["key"], row["label"], row["required"], row.get("default", ""))


def _line(row: dict[str, Any]) -> Line:
    return Line(row.get("style", "body"), row["text"], row.get("part", ""))


def letter(code: str) -> Instrument:
    """The letter with this code, of whichever version; raises UnknownLetter."""
    for version in Version:
        for found in letters(version):
            if found.code == code:
                return found
    known = "、".join(found.code for version in Version for found in letters(version))
    raise UnknownLetter(given=code, known=known)


def counterpart(code: str, *, version: Version) -> str:
    """The letter that does the same work under a version: D19 under the 2008 text is L19; raises UnknownLetter.

    Law: Regulation 2008, Arts. 20-28; Regulation 2019, Arts. 29-42.
    """
    given = letter(code)
    if given.version is version:
        return code
    for found in letters(version):
        if code == found.counterpart or given.counterpart == found.code:
            return found.code
    raise UnknownLetter(given=code, known="、".join(found.code for found in letters(version)))


def compose(
    code: str,
    *,
    parts: Mapping[str, str],
    values: Mapping[str, str],
    remedies: str = "",
    on: date = date.max,
) -> list[tuple[str, str]]:
    """Every paragraph of a letter as (style, text): body, h1, h2, list or attachment.

    A part that is left empty takes its default. Braces in what a person wrote are left alone, what stands in `values` is
    never read again for places to fill, and what an applicant wrote cannot begin a paragraph of its own. `remedies` is
    dropped where the letter names none. A `cause` may be a key: correction, fee or withdrawn.

    Law: Regulation 2019, Arts. 30-42, 51; Regulation 2008, Arts. 21-28, 33; Reconsideration Law 2023, Art. 23(2).
    """
    form = letter(code)
    facts = {key: " ".join(value.split()) if key in COMMON else value for key, value in values.items()}
    known = {**facts, **_own_values(form, values, on), "remedies": remedies.strip()}
    written = _written(form, parts, known)
    if form.has_remedies and not remedies.strip() and not form.remedies_optional:
        raise RemediesMissing(title=form.title)
    return [pair for line in form.paragraphs for pair in _paragraphs(form, line, known, written)]


def _own_values(form: Instrument, values: Mapping[str, str], on: date) -> dict[str, str]:
    """What the law itself fills in: its name, its numbers of days, and the sentence for the cause of an ending."""
    text = regulation(form.version)
    own = {"regulation": f"《{text.title}》（{text.number}，以下简称《条例》）"}
    used = {name for line in form.paragraphs for name in _PLACE.findall(line.text)}
    for name, period in table("letters.toml")["periods"].items():
        if name in used:
            own[name] = str(parameter(period, on=on, version=form.version).number)
    if "cause" in values:
        own["cause"] = table("letters.toml")["causes"][form.version.value].get(values["cause"], values["cause"])
    return own


def _written(form: Instrument, parts: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Each part's words, given or by default, with the places in them filled; refuses what is missing or locked."""
    keys = {part.key for part in form.parts}
    for key, text in parts.items():
        if key not in keys and text.strip():
            raise NoSuchPart(title=form.title, given=key, known="、".join(part.label for part in form.parts) or "无")
    written = {part.key: (parts.get(part.key) or "").strip() or part.default for part in form.parts}
    for part in form.parts:
        if part.required and not written[part.key]:
            raise MissingPart(title=form.title, part=part.label)
    return {key: _PLACE.sub(lambda place: known.get(place[1], place[0]), text) for key, text in written.items()}


def _paragraphs(
    form: Instrument, line: Line, known: Mapping[str, str], written: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """One paragraph of the form, or as many as its part has lines; none where its part or the remedies are empty."""
    if line.part and not written[line.part]:
        return
    text = _filled(form, line, {**known, **written})
    rows = [row.strip() for row in text.splitlines() if row.strip()]
    for number, row in enumerate(rows, start=1):
        if line.style == "list" and not _NUMBERED.match(row):
            row = f"{number}. {row}"
        yield line.style, _ended(row) if line.style == "body" else row


def _ended(row: str) -> str:
    """A sentence ends with its stop, also where a person's words or a value come last."""
    return row if row.endswith(_ENDS) else f"{row}。"


def _filled(form: Instrument, line: Line, words: Mapping[str, str]) -> str:
    for name in _PLACE.findall(line.text):
        if name not in words:
            raise MissingValue(title=form.title, name=name)
    text = _PLACE.sub(lambda place: words[place[1]], line.text)
    return _STOP_BEFORE_COMMA.sub("，", text) if line.part else text


def pattern(version: Version) -> str:
    """How letters of one version are numbered where an office says nothing else.

    Law: Document Layout 2012.
    """
    return str(table("letters.toml")["patterns"][version.value])


def number(pattern: str, *, mark: str, series: str, year: int, serial: int) -> str:
    """文号 from a pattern with the places {mark} {series} {year} {serial}; raises BadNumberPattern.

    Year and serial must be there, or two letters could get the same number. No leading zeros.

    Law: Document Layout 2012.
    """
    places = set(_PLACE.findall(pattern))
    known = {"mark": mark, "series": series, "year": str(year), "serial": str(serial)}
    bare = _PLACE.sub("", pattern)
    if not {"series", "year", "serial"} <= places <= known.keys() or "{" in bare or "}" in bare or serial < 1:
        raise BadNumberPattern(given=pattern)
    return _PLACE.sub(lambda place: known[place[1]], pattern)
