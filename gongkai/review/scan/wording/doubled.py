"""T7: words written twice in a row."""

import re
from collections.abc import Iterator
from functools import cache

from gongkai.law.sentences import say
from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.wordlists import listed

LONG = re.compile(r"([\u4e00-\u9fff]{3,10})\1")
SHORT = re.compile(r"([\u4e00-\u9fff]{2})\1")
MESSAGE = "“{word}”重复。可能是编辑时多粘贴了一次，请删去一个。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Three or more characters doubled, and the two-character words that are never doubled on purpose."""
    for found in (*LONG.finditer(text.text), *SHORT.finditer(text.text)):
        word = found[1]
        if (len(word) > 2 or word in never_doubled()) and not is_one_character(word):
            value = found.group()
            yield Hit("T7", Severity.WARN, found.start(), found.end(), value, value, say(MESSAGE, word=word))


@cache
def never_doubled() -> frozenset[str]:
    """Two-character words whose doubling is a slip."""
    return frozenset(listed("doubled")["words"])


def is_one_character(word: str) -> bool:
    """Whether the word is one character repeated, as in a row of filling marks."""
    return len(set(word)) == 1
