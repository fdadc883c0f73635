"""P6: passports and travel permits."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import keep_ends
from gongkai.review.scan.personal.cues import is_thing

PASSPORT = re.compile(
    r"(?<![0-9A-Za-z_\-/.])(?:[EGDSP]\d{8}|E[A-HJ-NP-Z]\d{7}|[HM]\d{8}(?:\d{2})?)(?![0-9A-Za-z_\-/.])"
)
NAMED = re.compile(
    r"(?:护照|通行证|回乡证|台胞证)(?:号码?|编号)?[^\n0-9A-Za-z]{0,8}([A-Za-z]{1,2}\d{7,10}|\d{8})(?![0-9A-Za-z])"
)
CUE = re.compile(r"护照|通行证|证件")
DAY_LIKE = re.compile(r"[A-Z](?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")
REACH = 16
MESSAGE = "疑似护照或往来港澳通行证号码。请核对；确是个人证件号码的，请删除或遮盖。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Numbers shaped like a passport or a permit.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    seen: set[int] = set()
    for found, group in [*((m, 1) for m in NAMED.finditer(text.bare)), *((m, 0) for m in PASSPORT.finditer(text.bare))]:
        start, end, value = found.start(group), found.end(group), found[group].upper()
        named = group == 1 or CUE.search(text.bare, max(0, start - REACH), start)
        if start not in seen and (named or not (DAY_LIKE.match(value) or is_thing(text.bare, start))):
            seen.add(start)
            yield Hit("P6", Severity.WARN, start, end, value, keep_ends(value, head=1, tail=3), MESSAGE)
