"""P6: passports and travel permits."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import keep_ends

PASSPORT = re.compile(
    r"(?<![0-9A-Za-z_\-/.])(?:[EGDSP]\d{8}|E[A-HJ-NP-Z]\d{7}|[HM]\d{8}(?:\d{2})?)(?![0-9A-Za-z_\-/.])"
)
MESSAGE = "疑似护照或往来港澳通行证号码。请核对；确是个人证件号码的，请删除或遮盖。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Numbers shaped like a passport or a permit.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for found in PASSPORT.finditer(text.bare):
        value = found.group()
        yield Hit("P6", Severity.WARN, found.start(), found.end(), value, keep_ends(value, head=1, tail=3), MESSAGE)
