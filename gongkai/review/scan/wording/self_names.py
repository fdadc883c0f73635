"""T10: a text that calls itself 我市 throughout while it comes from a town: the figures are then another unit's."""

import re
from collections.abc import Iterator

from gongkai.law.sentences import say
from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.wording.other_units import SPEAKS_OF_ITSELF
from gongkai.review.scan.wording.place_names import stem, suffix_of

OWN_WORDS = {
    "街道": re.compile(r"(?:我|本)(?:街道|办事处|街|处|办)"),
    "镇": re.compile(r"(?:我|本|全)镇"),
    "乡": re.compile(r"(?:我|本|全)乡"),
    "县": re.compile(r"(?:我|本|全)县"),
    "区": re.compile(r"(?:我|本|全)(?:城)?区"),
}
OTHERS = {
    "街道": re.compile(r"我[省市县区镇乡]"),
    "镇": re.compile(r"我[省市县区乡]"),
    "乡": re.compile(r"我[省市县区镇]"),
    "县": re.compile(r"我[省市区镇乡]"),
    "区": re.compile(r"我[省市县镇乡]"),
}
FEWEST = 3
MESSAGE = "全文多次自称“{word}”（{count}次），没有一次用“我{own}”，可能是其他单位的文稿和数据。请核对文中情况和数字是否为本单位的。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """One warning when a text never speaks of its own unit but again and again of one of another level.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    suffixes = own_suffixes(context) if context.kind in SPEAKS_OF_ITSELF else ()
    if not suffixes or any(OWN_WORDS[suffix].search(text.text) for suffix in suffixes):
        return
    own = suffixes[0]
    others = list(OTHERS[own].finditer(text.text))
    if len(others) >= FEWEST:
        first = others[0]
        message = say(MESSAGE, word=first.group(), count=len(others), own=own)
        yield Hit("T10", Severity.WARN, first.start(), first.end(), first.group(), first.group(), message)


def own_suffixes(context: ScanContext) -> tuple[str, ...]:
    """What the unit is: the lowest of its own names decides; a 县 and a 区 are of one rank, so either will do."""
    suffixes = {suffix_of(stem(name)) for name in context.own_names}
    lowest = next((suffix for suffix in ("街道", "镇", "乡") if suffix in suffixes), "")
    return (lowest,) if lowest else tuple(suffix for suffix in ("县", "区") if suffix in suffixes)
