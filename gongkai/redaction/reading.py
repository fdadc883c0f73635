"""The pages of a piece of work as text: where words stand, and what the checks before release find on them."""

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from typing import Any

from gongkai.agencies.models import Agency
from gongkai.attachments import storage
from gongkai.law.sentences import say
from gongkai.redaction.glyphs import Box, Glyph, places_of
from gongkai.redaction.models import Redaction
from gongkai.redaction.sheets import text_on
from gongkai.review.release_check import context_for
from gongkai.review.scan import Found, Severity, scan_text

LEAST_SURE = (Severity.BLOCK, Severity.WARN)


@dataclass(frozen=True)
class Suggestion:
    """Something the checks found, masked, with every place where it stands; `key` tells it from the others."""

    key: str
    rule: str
    severity: Severity
    masked: str
    message: str
    places: tuple[tuple[int, Box], ...]


def pages_file(redaction: Redaction) -> bytes:
    """The PDF that is marked on."""
    with storage.raw(redaction.pages.sha256) as stored:
        return stored.read()


def texts(redaction: Redaction) -> Iterator[tuple[int, list[Glyph]]]:
    """Every page with what stands on it; scanned pages as far as they have been read."""
    pdf = pages_file(redaction)
    kept: dict[int, list[Any] | None] = dict(redaction.page_texts.values_list("page", "glyphs"))
    for number in range(1, redaction.page_count + 1):
        if number not in kept:
            yield number, text_on(pdf, number)
            continue
        read = kept[number]
        if read is not None:
            yield number, [Glyph(text, Box(*edges)) for text, *edges in read]


def as_kept(glyphs: Iterable[Glyph]) -> list[list[object]]:
    """Recognised characters as they are kept until the work is done."""
    return [[glyph.text, *(round(edge, 5) for edge in astuple(glyph.box))] for glyph in glyphs]


def where(words: str, redaction: Redaction) -> list[tuple[int, Box]]:
    """Every place of the words, a box for each line they run over."""
    return [(page, box) for page, glyphs in texts(redaction) for place in places_of(words, glyphs) for box in place]


def suggestions(redaction: Redaction) -> list[Suggestion]:
    """What the checks find on the pages, worst first."""
    context = context_for(Agency.objects.get(pk=redaction.agency_id))
    pages = list(texts(redaction))
    found: dict[str, tuple[Found, str]] = {}
    for page, glyphs in pages:
        text = "".join(glyph.text for glyph in glyphs)
        for one in scan_text(text, place=say("第{page}页", page=page), context=context):
            if one.severity in LEAST_SURE and one.rule.startswith("P"):
                found.setdefault(f"{one.rule} {one.value}", (one, text[one.offset : one.offset + one.length]))
    listed = [_suggestion(one, words, pages) for one, words in found.values()]
    return sorted((one for one in listed if one.places), key=_worst_first)


def _worst_first(one: Suggestion) -> tuple[int, int, float]:
    page, box = one.places[0]
    return LEAST_SURE.index(one.severity), page, box.top


def _suggestion(found: Found, words: str, pages: list[tuple[int, list[Glyph]]]) -> Suggestion:
    places = [(page, box) for page, glyphs in pages for place in places_of(words, glyphs) for box in place]
    key = f"{found.rule}-{places[0][0]}-{places[0][1].top:.4f}-{places[0][1].left:.4f}" if places else ""
    return Suggestion(key, found.rule, found.severity, found.masked, found.message, tuple(places))
