"""Showing in the text what the release checks found: each place marked, each finding leading there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from gongkai.attachments import html
from gongkai.review.displays import FindingRow
from gongkai.review.scan import BODY

_TAG = re.compile(r"(<[^>]*>)")
_STARS = "****"
_LONGEST = 80  # characters between the shown ends of a masked value


Spot = tuple[int, int, int]  # from, to, the finding's number


@dataclass(frozen=True)
class Mark:
    """One stretch of the HTML to be marked, and the findings that lead there."""

    start: int
    end: int
    numbers: list[int]


@dataclass(frozen=True)
class Placed:
    """A finding and where on the page it leads to."""

    row: FindingRow
    anchor: str


def placed(body_html: str, findings: Sequence[FindingRow]) -> tuple[SafeString, list[Placed]]:
    """The text with what was found marked in it, and the findings with the anchors of their places."""
    text = html.to_text(body_html) if any(row.place == BODY for row in findings) else ""
    values = {row.id: _value(text, row) for row in findings if row.place == BODY}
    wanted = [(row, value) for row in findings if (value := values.get(row.id))]
    spots = [spot for row, value in wanted if (spot := _spot(body_html, text, row, value))]
    marks = _apart(spots)
    return _marked(body_html, marks), [Placed(row, _anchor(row, marks)) for row in findings]


def _apart(spots: Iterable[Spot]) -> list[Mark]:
    """One mark for spots that overlap, leading to all their findings."""
    marks: list[Mark] = []
    for start, end, number in sorted(spots):
        if marks and start < marks[-1].end:
            marks[-1].numbers.append(number)
        else:
            marks.append(Mark(start, end, [number]))
    return marks


def _anchor(row: FindingRow, marks: Iterable[Mark]) -> str:
    mark = next((mark for mark in marks if row.id in mark.numbers), None)
    if mark:
        return f"place-{mark.numbers[0]}"
    if row.place == BODY:
        return "text"
    return "files" if row.place.startswith("附件") else "metadata"


def _value(text: str, row: FindingRow) -> str:
    """The whole value in the text, found again from where it begins and how it ends."""
    head, stars, tail = row.masked.partition(_STARS)
    if not stars:
        return row.masked if row.masked and text.startswith(row.masked, row.offset) else ""
    if not text.startswith(head, row.offset):
        return ""
    rest = text[row.offset + len(head) : row.offset + _LONGEST]
    found = re.match(rf".*?{re.escape(tail)}(?![0-9A-Za-z])", rest, re.DOTALL) if tail else None
    return head + found[0] if found else ""


def _spot(body_html: str, text: str, row: FindingRow, value: str) -> Spot | None:
    """From where to where the value stands in the HTML; none where a tag runs through it."""
    before, sought = text[: row.offset].count(value), escape(value, quote=False)
    pieces = _TAG.split(body_html)
    starts = [0, *accumulate(map(len, pieces))]
    for number, piece in enumerate(pieces):
        if number % 2:  # a tag
            continue
        at = piece.find(sought)
        while at >= 0:
            if before == 0:
                return starts[number] + at, starts[number] + at + len(sought), row.id
            before -= 1
            at = piece.find(sought, at + len(sought))
    return None


def _marked(body_html: str, marks: Iterable[Mark]) -> SafeString:
    """The sanitised HTML with marks put into it."""
    parts, last = [], 0
    for mark in marks:
        inner = mark_safe(body_html[mark.start : mark.end])  # noqa: S308 - already sanitised and escaped
        opened = format_html('<mark id="place-{}" tabindex="-1">{}</mark>', mark.numbers[0], inner)
        parts += [body_html[last : mark.start], opened]
        last = mark.end
    return mark_safe("".join([*parts, body_html[last:]]))  # noqa: S308 - sanitised when it was kept
