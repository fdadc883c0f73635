"""The pages of a PDF as text in their layout, so that columns stay under each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

import pypdfium2
from pypdfium2 import PdfiumError

from gongkai.annual_reports.reading.flow import width
from gongkai.attachments.errors import Damaged
from gongkai.attachments.pdfs import pages_of

SAME_LINE = 0.5  # of the height of the letters
TOUCHING = 0.35
MOST_PAGES = 400


@dataclass(frozen=True)
class Piece:
    """A run of letters on a page: its words, where it starts and ends, its middle and height."""

    words: str
    left: float
    right: float
    middle: float
    height: float


def text_of(data: bytes, *, name: str) -> str:
    """All pages, parted by form feeds."""
    try:
        with pages_of(data) as document:
            count = min(len(document), MOST_PAGES)
            return "\n\f".join(page_text(document[number]) for number in range(count))
    except PdfiumError as broken:
        raise Damaged(name=name) from broken


def page_text(page: pypdfium2.PdfPage) -> str:
    """One page, a line for each line of print."""
    layer = page.get_textpage()
    try:
        pieces = list(pieces_of(layer))
    finally:
        layer.close()
        page.close()
    if not pieces:
        return ""
    size = median(piece.height for piece in pieces) or 10
    margin = min(piece.left for piece in pieces)
    return "\n".join(line_text(line, margin=margin, size=size) for line in lines_of(pieces, size))


def pieces_of(layer: pypdfium2.PdfTextPage) -> Iterator[Piece]:
    """The runs of letters on a page."""
    for at in range(layer.count_rects()):
        left, bottom, right, top = layer.get_rect(at)
        words = layer.get_text_bounded(left, bottom, right, top).replace("\r\n", " ").replace("\ufffe", "").strip()
        if words:
            yield Piece(words, left, right, (bottom + top) / 2, top - bottom)


def lines_of(pieces: list[Piece], size: float) -> list[list[Piece]]:
    """The pieces by line, from the top, each line from the left."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: -one.middle):
        if lines and abs(lines[-1][0].middle - piece.middle) <= SAME_LINE * size:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def line_text(line: list[Piece], *, margin: float, size: float) -> str:
    """One line with blanks in the place of the space between its pieces."""
    text, right = "", margin
    for piece in line:
        column = round((piece.left - margin) / (size / 2))
        touching = bool(text) and piece.left - right < TOUCHING * size
        text += "" if touching else " " * max(column - width(text), 2 if text else 0)
        text += piece.words
        right = piece.right
    return text
