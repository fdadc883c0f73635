"""Titles and snippets with the found words marked, safely escaped."""

import re
from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe

from gongkai.search import cutting
from gongkai.search.interface import Word

MARK = "<mark>"
LENGTH = 120  # characters of a snippet
BEFORE = 30  # of them in front of the first word
MOST_MATCHES = 60  # looked at when choosing the place
STOPS = "。！？；\n"
Span = tuple[int, int]


def pattern_of(words: Iterable[Word]) -> re.Pattern[str] | None:
    """What to mark in folded text: the words, longest first."""
    longest_first = sorted(words, key=lambda word: -sum(map(len, word.pieces)))
    found = dict.fromkeys(map(_expression, longest_first))
    return re.compile("|".join(found)) if found else None


def _expression(word: Word) -> str:
    """A word's runs in a row with anything but letters between them; Latin words whole."""
    whole = cutting.BETWEEN.join(re.escape(piece) for piece in word.pieces)
    before = "" if cutting.is_han(word.pieces[0]) else rf"(?<![^\W_{cutting.HAN}])"
    after = "" if cutting.is_han(word.pieces[-1]) else rf"(?![^\W_{cutting.HAN}])"
    return f"{before}{whole}{after}"


def spans(text: str, pattern: re.Pattern[str] | None) -> list[Span]:
    """Where the words stand in the text as written."""
    if pattern is None or not text:
        return []
    folded, origins = cutting.fold_with_origins(text)
    found = []
    for match in pattern.finditer(folded):
        found.append((origins[match.start()], max(origins[match.end()], origins[match.end() - 1] + 1)))
        if len(found) == MOST_MATCHES:
            break
    return found


def marked(text: str, found: Iterable[Span], *, first: int = 0, last: int | None = None) -> SafeString:
    """The text from first to last, escaped, with the spans in `<mark>`."""
    end = len(text) if last is None else last
    out: list[str] = []
    place = first
    for start, stop in found:
        start, stop = max(start, place), min(stop, end)
        if start < stop:
            out += [_plain(text[place:start]), MARK, _plain(text[start:stop]), "</mark>"]
            place = stop
    out.append(_plain(text[place:end]))
    return mark_safe("".join(out))  # noqa: S308 - every part was escaped above


def title_html(title: str, pattern: re.Pattern[str] | None) -> SafeString:
    """A whole title with the words marked."""
    return marked(title, spans(title, pattern))


def snippet_html(texts: Iterable[str], pattern: re.Pattern[str] | None) -> tuple[SafeString, bool]:
    """The best piece of the first text that has a word, and whether one had; otherwise how the first one begins."""
    beginning = ""
    for text in texts:
        beginning = beginning or text
        found = spans(text, pattern)
        if found:
            return _piece(text, found), True
    return _piece(beginning, []), False


def _piece(text: str, found: list[Span]) -> SafeString:
    """About `LENGTH` characters around the place where most different words stand together."""
    first = _start(text, found)
    last = min(len(text), first + LENGTH)
    body = marked(text, found, first=first, last=last)
    return mark_safe(("…" if first else "") + body + ("…" if last < len(text) else ""))  # noqa: S308 - escaped


def _start(text: str, found: list[Span]) -> int:
    """Where the piece begins: shortly before its first word, at the head of a sentence if one is near."""
    if not found:
        return 0
    best = max(found, key=lambda span: (_variety(text, found, span[0]), -span[0]))[0]
    from_here = max(0, best - BEFORE)
    heads = [text.rfind(stop, from_here, best) for stop in STOPS]
    return max(heads) + 1 if max(heads) >= 0 else from_here


def _variety(text: str, found: list[Span], start: int) -> int:
    """How many different words a piece that begins here shows."""
    end = start + LENGTH - BEFORE
    return len({text[first:last] for first, last in found if start <= first and last <= end})


def _plain(text: str) -> str:
    """Escaped, on one line, without half surrogates that no page can be encoded with."""
    return escape(re.sub(r"\s+", " ", text).encode("utf-8", "replace").decode())
