"""Reads the `Law:` lines of code, data and cases, and says them in Chinese."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.law.instruments import Instrument, cite, instrument
from gongkai.law.refusals import UnknownCitation
from gongkai.law.sentences import cited

_REFERENCE = re.compile(r"(?P<name>[A-Z][A-Za-z ]*? \d{4})(?:, Arts?\. (?P<articles>[\d()\-–, ]+))?$")
_ARTICLE = re.compile(r"(\d+)((?:\(\d+\)(?:[-–]\(\d+\))?)*)(?:[-–](\d+))?$")


@dataclass(frozen=True)
class Citation:
    """One place in one text: an article and, where given, the bracketed number after it."""

    instrument: Instrument
    article: int = 0
    part: int = 0

    @property
    def chinese(self) -> str:
        """How a clerk reads it: 《条例》第三十三条第二款."""
        if not self.article:
            return self.instrument.short
        if self.article in self.instrument.itemised:
            return cite(self.instrument.key, self.article, item=self.part)
        return cite(self.instrument.key, self.article, paragraph=self.part)


def citations(line: str) -> tuple[Citation, ...]:
    """The places named in `Regulation 2019, Arts. 13-16; Regulation 2008, Art. 24(2)`; ranges are spelt out.

    Raises UnknownCitation when a text is not in `instruments.toml` or the writing is not this one.
    """
    return tuple(place for reference in line.strip().rstrip(".").split(";") for place in _read(reference.strip()))


def chinese(line: str) -> str:
    """A `Law:` line as a clerk reads it, parts joined by 、."""
    return cited("、".join(place.chinese for place in citations(line)), line)


def _read(reference: str) -> Iterator[Citation]:
    match = _REFERENCE.match(reference)
    if not match:
        raise UnknownCitation(given=reference)
    text = instrument(match["name"])
    if match["articles"] is None:
        yield Citation(text)
        return
    for part in match["articles"].split(","):
        yield from _articles(text, part.strip(), reference)


def _articles(text: Instrument, part: str, reference: str) -> Iterator[Citation]:
    match = _ARTICLE.match(part)
    if not match:
        raise UnknownCitation(given=reference)
    first = int(match[1])
    last = int(match[3] or first)
    if last < first or (text.articles and last > text.articles):
        raise UnknownCitation(given=reference)
    bracket = re.search(r"\d+", match[2])
    for article in range(first, last + 1):
        yield Citation(text, article, int(bracket[0]) if bracket and article == first else 0)
