"""A letter on the screen: laid out like the paper, with locked lines grey and the office's own words plain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gongkai.info_requests.queries_letters import CLOSE, OPEN
from gongkai.letters import Paper

_NUMBERED_TWICE = re.compile(rf"^\d+\. {OPEN}(?=[\d（(一二三四五六七八九十]+[.．、)）])")
_STOP_BEFORE_COMMA = re.compile(f"[。；，]{CLOSE}，")
_STOP_TWICE = re.compile(f"(?<=[。！？；：])({CLOSE})。$")
_MARKS = re.compile(f"([{OPEN}{CLOSE}])")


@dataclass(frozen=True)
class Bit:
    """A stretch of a line, and whether the office wrote it."""

    text: str
    is_own: bool


@dataclass(frozen=True)
class Row:
    """One paragraph; locked where nothing in it is the office's own."""

    style: str
    bits: Sequence[Bit]
    is_locked: bool


@dataclass(frozen=True)
class Sheet:
    """A letter as `parts/letter_sheet.html` shows it; `is_marked` before it goes out."""

    paper: Paper
    rows: Sequence[Row]
    is_marked: bool


def sheet(paper: Paper | None) -> Sheet | None:
    """The paper for the screen; none where there is none."""
    if paper is None:
        return None
    is_marked = any(OPEN in text for _style, text in paper.lines)
    return Sheet(paper, [_row(style, text, is_marked) for style, text in paper.lines], is_marked)


def _row(style: str, text: str, is_marked: bool) -> Row:
    tidy = _NUMBERED_TWICE.sub(OPEN, _STOP_BEFORE_COMMA.sub(f"{CLOSE}，", _STOP_TWICE.sub(CLOSE, text)))
    bits, own = [], False
    for piece in _MARKS.split(tidy):
        if piece in (OPEN, CLOSE):
            own = piece == OPEN
        elif piece:
            bits.append(Bit(piece, own))
    return Row(style, bits, is_marked and not any(bit.is_own for bit in bits))
