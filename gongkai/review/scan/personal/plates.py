"""P7: vehicle plates."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import keep_ends

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领"
PLATE = re.compile(rf"([{PROVINCES}][A-Z])[ ·•.]?([A-HJ-NP-Z0-9]{{4,5}}[A-HJ-NP-Z0-9挂学警港澳])(?![0-9A-Za-z])")
FEWEST_DIGITS = 3
MESSAGE = "疑似车辆号牌，可能属于个人信息。请核对；与公开内容无关的，请删除或遮盖。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Plates of the mainland, new-energy ones included.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for found in PLATE.finditer(text.bare):
        value = found[1] + found[2]
        if sum(c.isdigit() for c in value) >= FEWEST_DIGITS:
            yield Hit("P7", Severity.WARN, found.start(), found.end(), value, keep_ends(value, head=2, tail=2), MESSAGE)
