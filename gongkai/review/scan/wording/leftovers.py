"""T2: marks that word processors, converters and templates left in the text."""

import re
from collections.abc import Iterator
from functools import cache

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.wordlists import listed

LONGEST = 60


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Everything on the list of leftovers, where it stands.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    for pattern, message in leftovers():
        for found in pattern.finditer(text.text):
            value = found.group()
            yield Hit("T2", Severity.WARN, found.start(), found.end(), value, value[:LONGEST], message)


@cache
def leftovers() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The listed patterns with what to say about each."""
    return tuple((re.compile(one["pattern"]), one["message"]) for one in listed("leftovers")["leftover"])
