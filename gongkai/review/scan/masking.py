"""Values as they may be shown and stored: never whole, but recognisable to who knows them; and texts with them masked."""

import hashlib
import hmac
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gongkai.review.scan.folding import fold
from gongkai.review.scan.found import Hit, ScanContext

STARS = "****"
LEFT_OUT = "（略）"
PLACES = (re.compile(r"^.*?(?:村|社区)"), re.compile(r"^.*?(?:街道|镇|乡)"), re.compile(r"^.*(?:区|县|市)(?!场|政)"))
LONG_ID = 20  # characters of a disability certificate


def keep_ends(value: str, *, head: int, tail: int) -> str:
    """The first and last characters with stars between; only stars when there would be nothing left to hide."""
    if len(value) <= head + tail:
        return STARS
    return value[:head] + STARS + (value[-tail:] if tail else "")


def fingerprint(value: str, *, key: bytes) -> str:
    """A keyed hash of a value, to recognise it in the next revision without keeping it."""
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()


def masked_id(value: str) -> str:
    """An identity number by its first three and last four characters; fewer where kind and degree follow it."""
    return keep_ends(value, head=3, tail=2 if len(value) == LONG_ID else 4)


def masked_address(value: str) -> str:
    """An address no further than the village or community."""
    return next((found.group() for place in PLACES if (found := place.match(value))), LEFT_OUT)


def masked_fact(value: str) -> str | None:
    """A birth date by its year, a number left out; a name beside an illness is for a person to judge."""
    if value[:4].isdigit() and not value.isalnum():
        return value[:4] + "年"
    if re.fullmatch(r"\d{4}年\d{1,2}月\d{1,2}日?", value):
        return value[:4] + "年"
    return LEFT_OUT if value.isascii() else None


MASKS: dict[str, Callable[[str], str | None]] = {
    "P1": masked_id,
    "P2": lambda value: keep_ends(value, head=3, tail=3),
    "P3": lambda value: keep_ends(value, head=3, tail=4),
    "P5": lambda value: LEFT_OUT,
    "P6": lambda value: keep_ends(value, head=1, tail=3),
    "P7": lambda value: value[:2] + STARS,
    "P8": masked_address,
    "P9": lambda value: value[:1] + STARS + value[value.index("@") :],
    "P10": masked_fact,
}


def masked_value(rule: str, value: str) -> str | None:
    """A value in the style of lists that must be public; None when only a person can decide how to mask it."""
    mask = MASKS.get(rule)
    return mask(value) if mask else None


@dataclass(frozen=True)
class Masked:
    """Pieces of text with what was found in them masked, and the values that went."""

    pieces: list[str]
    values: list[tuple[str, str]]  # rule, value in its plain form


Look = Callable[..., list[Hit]]  # scanner.personal_hits; handed in, since the scanner builds on this module
Keeps = Callable[[str, str], bool]


def masked_pieces(
    pieces: Sequence[str], *, look: Look, context: ScanContext, keeps: Keeps = lambda rule, value: False
) -> Masked:
    """Pieces that read on from one to the next, masked; blanks between them stay, so that a value may run over cells.

    `keeps` says which values were judged no personal data and stay as they are.
    """
    whole = "".join(pieces)
    folded = fold(whole)
    written = list(whole)
    values: list[tuple[str, str]] = []
    for hit in look(folded, context=context):
        shown = None if keeps(hit.rule, hit.value) else masked_value(hit.rule, hit.value)
        if shown is not None:
            start, length = folded.span(hit.start, hit.end)
            overwrite(written, start, length, shown)
            values.append((hit.rule, hit.value))
    return Masked(cut_up(written, pieces), values)


def overwrite(written: list[str], start: int, length: int, shown: str) -> None:
    """Put a mask where a value begins and take the rest of the value away; separators inside it stay."""
    for at in range(start, start + length):
        written[at] = written[at] if written[at] in "\t\n" else ""
    written[start] = shown


def cut_up(written: Sequence[str], pieces: Sequence[str]) -> list[str]:
    """The characters, some of them now empty or longer, as the pieces they came from."""
    cut: list[str] = []
    at = 0
    for piece in pieces:
        cut.append("".join(written[at : at + len(piece)]))
        at += len(piece)
    return cut
