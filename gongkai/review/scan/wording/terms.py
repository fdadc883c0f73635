"""T5: words that are not the law's own."""

import re
from collections.abc import Iterator
from functools import cache

from gongkai.law.sentences import say
from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.wordlists import listed

MESSAGE = "“{wrong}”用语不当：{why}。请改为“{right}”。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Everything on the list of wrong words, with the right one.

    Law: Regulation 2019, Arts. 14-15; Regulation 2008, Art. 14.
    """
    for pattern, right, why in wrong_terms():
        for found in pattern.finditer(text.text):
            wrong = found.group()
            message = say(MESSAGE, wrong=wrong, why=why, right=right)
            yield Hit("T5", Severity.WARN, found.start(), found.end(), wrong, wrong, message)


@cache
def wrong_terms() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """The listed words: how they are found, what is right, and why."""
    return tuple((re.compile(term["wrong"]), term["right"], term["why"]) for term in listed("terms")["term"])
