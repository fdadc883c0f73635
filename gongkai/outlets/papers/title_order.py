"""The order of titles in a printed index: by 拼音 as the national character set arranges it, letters and digits first."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

# Where each initial begins among the common characters of GB 2312, which stand in the order of their 拼音.
_STARTS = (
    (0xB0A1, "A"), (0xB0C5, "B"), (0xB2C1, "C"), (0xB4EE, "D"), (0xB6EA, "E"), (0xB7A2, "F"), (0xB8C1, "G"),
    (0xB9FE, "H"), (0xBBF7, "J"), (0xBFA6, "K"), (0xC0AC, "L"), (0xC2E8, "M"), (0xC4C3, "N"), (0xC5B6, "O"),
    (0xC5BE, "P"), (0xC6DA, "Q"), (0xC8BB, "R"), (0xC8F6, "S"), (0xCBFA, "T"), (0xCDDA, "W"), (0xCEF4, "X"),
    (0xD1B9, "Y"), (0xD4D1, "Z"),
)  # fmt: skip
_CODES = [code for code, _letter in _STARTS]
_LAST_COMMON = 0xD7F9
OTHERS = "其他"
LATIN = "0-9 A-Z"
_OPENING = "《〈“‘「『（([【 　"
_SKIPPED = ("关于", "印发", "转发", "公布", "发布", "实施", "做好", "进一步")


def heading_of(title: str, *, names: Iterable[str] = ()) -> str:
    """The words by which a title is looked up: without the body's name and what every title begins with."""
    words, before = title, ""
    while words != before:
        before, words = words, words.lstrip(_OPENING)
        for skipped in (*names, *_SKIPPED):
            words = words.removeprefix(skipped) if skipped else words
    return words or title


def letter_of(words: str) -> str:
    """The initial under which words stand."""
    code = _code(words[:1])
    if code < _CODES[0]:
        return LATIN if words[:1].isascii() and words[:1].isalnum() else OTHERS
    return _STARTS[bisect_right(_CODES, code) - 1][1] if code <= _LAST_COMMON else OTHERS


def ordered(titles: Iterable[tuple[str, str]], *, names: Sequence[str] = ()) -> list[tuple[str, list[tuple[str, str]]]]:
    """Pairs of (number, title) in groups by initial, in order within each; what is under none comes last."""
    keyed = sorted((_key(heading_of(title, names=names)), number, title) for number, title in titles)
    groups = groupby(keyed, key=lambda one: one[0][1])
    return [(letter, [(number, title) for _key, number, title in group]) for letter, group in groups]


def _key(words: str) -> tuple[int, str, tuple[int, ...]]:
    letter = letter_of(words)
    rank = {LATIN: 0, OTHERS: 2}.get(letter, 1)
    return rank, letter, tuple(_code(sign) for sign in words[:40])


def _code(sign: str) -> int:
    return int.from_bytes(sign.encode("gb18030", "replace"), "big") if sign else 0
