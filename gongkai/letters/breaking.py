"""Numbers, days and addresses that are wider than their cell get places where the line may end."""

import re
from collections.abc import Iterator

from gongkai.letters.grids import DIGIT

CAPITAL = 0.8  # widths of a character the widest letters take, a little more than most
BREAK = "\u200b"  # takes no room and is not seen
UNBROKEN = re.compile(r"[!-~]{2,}")  # what a typesetter keeps on one line
AFTER = re.compile(r"[-/_.,:;@)]+|[^-/_.,:;@)]+[-/_.,:;@)]*")  # a piece with the mark behind it


def fitted(text: str, *, room: float, size: float) -> str:
    """The text of a cell `room` points wide, with breaks after its marks, and anywhere only where it must be."""
    return UNBROKEN.sub(lambda found: _broken(found.group(), room / size), text)


def _broken(run: str, most: float) -> str:
    if _wide(run) <= most:
        return run
    return BREAK.join(piece for part in AFTER.findall(run) for piece in _cut(part, most))


def _cut(part: str, most: float) -> Iterator[str]:
    piece = ""
    for sign in part:
        if piece and _wide(piece + sign) > most:
            yield piece
            piece = ""
        piece += sign
    yield piece


def _wide(run: str) -> float:
    """In widths of a Chinese character."""
    return sum(CAPITAL if sign.isupper() or sign in "@%&" else DIGIT for sign in run)
