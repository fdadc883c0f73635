"""Text into tokens: one rule for documents and questions, so what is typed is what is found.

A run of Chinese characters gives every pair of neighbours and its last character alone (保密审查 → 保密 密审 审查 查);
letters and digits stay whole, and once more with the character that follows (16号文件 → 16 16号 号文 文件 件);
everything else only separates. Full-width becomes half-width, capitals small.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import add
from unicodedata import normalize

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
RUN = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+")
BROKEN_LINE = re.compile(rf"(?<=[{HAN}])[ \t\r]*\n[ \t\r]*(?=[{HAN}])")
FIRST_HAN = "\u3400"  # runs beginning at or after it are Chinese; 々 and 〇 stand before
BETWEEN = r"[\W_]*"  # what may stand between two runs of one word
BREAK = "\u00b6"  # stands between the parts of a document, so that no word is found across them
JOINT = "\u2116"  # joins year and serial in a number token; never part of a token cut from text
LONGEST_TOKEN = 64
NUMBER = re.compile(
    rf"(?P<owner>[{HAN}]{{0,20}}?)[\W_]*(?P<year>(?:19|20)\d\d)[\W_]*(?:年[\W_]*)?(?:第[\W_]*)?0*(?P<serial>[1-9]\d{{0,4}})[\W_]*号?"
)


class _Folding(dict[int, str]):
    """Character → its plain form, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        plain = " " if 55296 <= code <= 57343 else normalize("NFKC", chr(code)).lower()
        self[code] = plain
        return plain


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Text in plain form, character by character: half-width, small letters, no half surrogates."""
    return text.translate(_FOLDING)


def fold_with_origins(text: str) -> tuple[str, list[int] | range]:
    """Folded text, and for each of its characters (and its end) the place in `text` it came from."""
    folded = fold(text)
    if len(folded) == len(text):
        return folded, range(len(text) + 1)
    origins: list[int] = []
    for place, character in enumerate(text):
        origins.extend([place] * len(_FOLDING[ord(character)]))
    return folded, [*origins, len(text)]


def runs(text: str) -> list[str]:
    """The runs of Chinese characters and of letters and digits in folded text, in order."""
    return RUN.findall(text)


def tokens(text: str) -> list[str]:
    """Every token of a document's text, in order."""
    out: list[str] = []
    latin = ""
    for run in RUN.findall(fold(text)):
        if is_han(run):
            if latin:
                out.append(latin + run[0])
                latin = ""
            out.extend(map(add, run, run[1:]))
            out.append(run[-1])
        else:
            latin = run[:LONGEST_TOKEN]
            out.append(latin)
    return out


def is_han(run: str) -> bool:
    """Whether a run is of Chinese characters."""
    return run[0] >= FIRST_HAN or run[0] in "\u3005\u3007"


def phrase(pieces: Sequence[str]) -> tuple[str, ...]:
    """The fewest tokens that stand in a row wherever a document has these runs one after the other."""
    out: list[str] = []
    for run, following in pairwise([*pieces, ""]):
        if is_han(run):
            out.extend(map(add, run, run[1:]))
            if following or not out:
                out.append(run[-1])
            continue
        latin = run[:LONGEST_TOKEN]
        if out or not (following and is_han(following)):
            out.append(latin)
        if following and is_han(following):
            out.append(latin + following[0])
    return tuple(out)


def number_parts(text: str) -> tuple[str, str, str] | None:
    """Owner (may be empty), year and serial of a document number, whatever its brackets and zeros."""
    match = NUMBER.fullmatch(fold(text).strip())
    return (match["owner"], match["year"], match["serial"]) if match else None


def number_tokens(number: str) -> list[str]:
    """What a document is also found by: 示政办函〔2009〕第0171号 → 示政办函2009№171 and 2009№171."""
    parts = number_parts(number)
    if not parts:
        return []
    owner, year, serial = parts
    bare = f"{year}{JOINT}{serial}"
    return [owner + bare, bare] if owner else [bare]


def rejoined(text: str) -> str:
    """Text taken out of a file, with lines that were broken inside a Chinese sentence put together again."""
    return BROKEN_LINE.sub("", text)
