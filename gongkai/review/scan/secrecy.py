"""P12: marks of secrecy and of internal use."""

import re
from collections.abc import Iterator
from functools import cache

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.wordlists import listed

REACH = 12
LONGEST = 40


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Marks that stop publishing, then bare words that deserve a look; a place is reported once, by the first rule.

    Law: Regulation 2019, Arts. 14, 16; Regulation 2008, Art. 14.
    """
    taken: set[int] = set()
    for mark, pattern in marks():
        for found in pattern.finditer(text.text):
            here = set(range(found.start(), found.end()))
            if here & taken or (mark.get("harmless_around") and is_harmless(text.text, found)):
                continue
            taken |= here
            value = " ".join(found.group().split())
            yield Hit(
                "P12", Severity(mark["severity"]), found.start(), found.end(), value, value[:LONGEST], mark["message"]
            )


@cache
def marks() -> tuple[tuple[dict[str, str], re.Pattern[str]], ...]:
    """The listed marks with their patterns, strongest first."""
    return tuple((mark, re.compile(mark["pattern"])) for mark in listed("secrecy")["mark"])


@cache
def harmless() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What, before or after it, makes the bare word a term of law or of daily life."""
    words = listed("secrecy")["harmless"]
    return re.compile(words["before"]), re.compile(words["after"])


def is_harmless(text: str, found: re.Match[str]) -> bool:
    """Whether the words around a bare 绝密, 机密 or 秘密 show that it marks nothing."""
    before, after = harmless()
    left, right = text[max(0, found.start() - REACH) : found.start()], text[found.end() : found.end() + REACH]
    return bool(before.search(left.replace("\n", "")) or after.search(right.replace("\n", "")))
