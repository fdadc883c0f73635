"""T9: an article of the Regulation cited for something it does not say."""

import re
from collections.abc import Iterator
from functools import cache

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.wordlists import listed

WITHIN_SENTENCE = r"[^。;\n]{0,30}?"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Citations on the list of known mistakes.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    for pattern, message in mistakes():
        for found in pattern.finditer(text.text):
            value = found["cited"]
            yield Hit("T9", Severity.WARN, found.start(), found.end(), value, found.group()[:60], message)


@cache
def mistakes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The listed mistakes: citation and topic in one sentence, and what to say."""
    return tuple(
        (re.compile(f"(?P<cited>{one['cited']}){WITHIN_SENTENCE}(?:{one['topic']})"), one["message"])
        for one in listed("citations")["citation"]
    )
