"""Names of streets, towns, districts and cities in running text, told apart from words that only look like them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import rjieba

from gongkai.review.scan.wordlists import listed

SUFFIXES = ("街道", "镇", "乡", "市", "县", "区")
TAILS = re.compile(r"(?:人民政府|政府|街道办事处|办事处|街道办|管委会|管理委员会)$")
PLACE_TAGS = frozenset({"ns", "nr", "nz", "nrt", "nrfg"})
HAN = re.compile(r"[\u4e00-\u9fff]{2,6}")


@dataclass(frozen=True)
class Place:
    """One name with its kind (街道, 镇 …) and where it stands."""

    name: str
    suffix: str
    start: int
    end: int


@cache
def plain_words() -> frozenset[str]:
    """Words that end like a place name but name none, and words that no name begins with."""
    return frozenset(listed("places")["plain_words"])


@cache
def openings() -> tuple[str, ...]:
    """Characters that show the word before a suffix is no name: 各乡镇, 全街道, 我区."""
    return tuple(listed("places")["openings"])


def stem(name: str) -> str:
    """An agency's name without 人民政府 or 办事处 at its end: 景山街道办事处 → 景山街道."""
    short = TAILS.sub("", name)
    return short + "街道" if name.endswith(("街道办事处", "街道办")) and not short.endswith("街道") else short


def suffix_of(name: str) -> str:
    """街道, 镇, 乡, 市, 县 or 区 when the name ends so, else nothing."""
    return next((suffix for suffix in SUFFIXES if name.endswith(suffix)), "")


def places_in(text: str) -> Iterator[Place]:
    """The place names a word cutter recognises, each with its suffix."""
    at, before = 0, ("", "x")
    for word, tag in rjieba.tag(text):
        suffix = suffix_of(word)
        if suffix and len(word) > len(suffix) + 1 and is_place(word, tag) and is_name(word):
            yield Place(word, suffix, at, at + len(word))
        elif word in SUFFIXES[:3] and before[1] in PLACE_TAGS and is_name(before[0] + word):
            yield Place(before[0] + word, word, at - len(before[0]), at + len(word))
        before = (word, tag)
        at += len(word)


def is_place(word: str, tag: str) -> bool:
    """Whether the word cutter takes a word for a place; it knows many smaller cities and counties only as nouns."""
    return tag in PLACE_TAGS or (tag == "n" and word.endswith(("市", "县")) and not word.endswith(("城市", "县市")))


def is_name(word: str) -> bool:
    """Whether a word can be a name: Chinese, not on the list of plain words, not opened by 各 or 我."""
    return bool(HAN.fullmatch(word)) and word not in plain_words() and not word.startswith(openings())
