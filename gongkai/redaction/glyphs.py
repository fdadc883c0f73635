"""What stands where on a page: characters with their places, counted in shares of the page as it is shown."""

import ctypes
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

GRID = 100_000  # steps across a page when PDFium turns its places into those of the page as shown
HIDDEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\ufffe\x00]")


@dataclass(frozen=True)
class Box:
    """A rectangle on the page as it is shown: shares of its width and height, from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any ground."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def covers_middle_of(self, other: "Box") -> bool:
        """Whether the middle of the other lies in this one."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= across <= self.right and self.top <= down <= self.bottom


@dataclass(frozen=True)
class Glyph:
    """One character and its place; a line break has an empty place."""

    text: str
    box: Box


NOWHERE = Box(0, 0, 0, 0)
BREAK = Glyph("\n", NOWHERE)


def glyphs_of(page: pypdfium2.PdfPage) -> list[Glyph]:
    """The characters of a page's text layer in reading order, turned and cropped as the page is shown."""
    layer = page.get_textpage()
    try:
        return [_glyph(page, layer, number) for number in range(layer.count_chars())]
    finally:
        layer.close()


def _glyph(page: pypdfium2.PdfPage, layer: pypdfium2.PdfTextPage, number: int) -> Glyph:
    code = raw.FPDFText_GetUnicode(layer, number)
    text = chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else ""
    if text in ("\r", "\n"):
        return BREAK
    if HIDDEN.match(text):
        return Glyph("", NOWHERE)
    left, bottom, right, top = layer.get_charbox(number, loose=True)
    return Glyph(text, _shown(page, (left, bottom), (right, top)))


def _shown(page: pypdfium2.PdfPage, one: tuple[float, float], other: tuple[float, float]) -> Box:
    """Two corners in the page's own measure as a box of the page as shown."""
    corners = [_corner(page, *one), _corner(page, *other)]
    across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return Box(across[0], down[0], across[1], down[1])


def _corner(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, GRID, GRID, 0, x, y, ctypes.byref(across), ctypes.byref(down))
    return across.value / GRID, down.value / GRID


def spread(text: str, box: Box) -> list[Glyph]:
    """A line of text that is known only as a whole: each character with its share of the line's width."""
    step = (box.right - box.left) / max(len(text), 1)
    shares = [Box(box.left + at * step, box.top, box.left + (at + 1) * step, box.bottom) for at in range(len(text))]
    return [*(Glyph(character, share) for character, share in zip(text, shares, strict=True)), BREAK]


def folded(text: str) -> str:
    """Text as it is compared: full-width as plain, no blanks and line breaks, capitals as small letters."""
    plain = unicodedata.normalize("NFKC", HIDDEN.sub("", text))
    return "".join(plain.split()).casefold()


def places_of(words: str, glyphs: Sequence[Glyph]) -> list[list[Box]]:
    """Every place where the words stand, each as one box a line, also when they run over the end of a line."""
    wanted = folded(words)
    if not wanted:
        return []
    letters = [(letter, at) for at, glyph in enumerate(glyphs) for letter in folded(glyph.text)]
    whole = "".join(letter for letter, _ in letters)
    found, start = [], whole.find(wanted)
    while start >= 0:
        found.append(lines_of(glyphs, [at for _, at in letters[start : start + len(wanted)]]))
        start = whole.find(wanted, start + len(wanted))
    return found


def lines_of(glyphs: Sequence[Glyph], chosen: Iterable[int]) -> list[Box]:
    """The boxes around chosen characters, one for each line they stand on."""
    boxes: list[Box] = []
    for at in dict.fromkeys(chosen):
        box = glyphs[at].box
        if boxes and _on_one_line(boxes[-1], box):
            last = boxes[-1]
            boxes[-1] = Box(
                min(last.left, box.left),
                min(last.top, box.top),
                max(last.right, box.right),
                max(last.bottom, box.bottom),
            )
        elif box != NOWHERE:
            boxes.append(box)
    return boxes


def _on_one_line(one: Box, other: Box) -> bool:
    """Whether the next character goes on along the line, upright or on its side."""
    if other == NOWHERE:
        return False
    high, wide = max(one.bottom - one.top, 1e-6), max(one.right - one.left, 1e-6)
    level = min(one.bottom, other.bottom) - max(one.top, other.top) > min(high, other.bottom - other.top) / 2
    upright = min(one.right, other.right) - max(one.left, other.left) > min(wide, other.right - other.left) / 2
    return level or upright


def under(marks: Sequence[Box], glyphs: Sequence[Glyph]) -> list[str]:
    """What the marks take away, a string for each mark that covers any text."""
    found = []
    for mark in marks:
        text = "".join(glyph.text for glyph in glyphs if glyph.box != NOWHERE and mark.covers_middle_of(glyph.box))
        if text.strip():
            found.append(text)
    return found
