"""P5: numbers of bank cards."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import keep_ends

CARD = re.compile(
    r"(?<![0-9A-Za-z.\-/])((?:62|60|68|4\d|5[0-9]|3[0-9]|9558|9559|955|966|90)\d?(?:[ \-]?\d){11,17})(?![0-9A-Za-z.%])"
)
LENGTHS = range(16, 20)
DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
MESSAGE = "发现银行卡号，属于敏感个人信息（《条例》2019年第十五条）。请删除；确需核对身份的只保留后四位。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Card numbers of 16 to 19 digits that begin like one and pass the check sum.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for found in CARD.finditer(text.bare):
        value = re.sub(r"[ \-]", "", found[1])
        if len(value) in LENGTHS and passes_luhn(value) and len(set(value)) > 1:
            yield Hit(
                "P5", Severity.BLOCK, found.start(1), found.end(1), value, keep_ends(value, head=4, tail=4), MESSAGE
            )


def passes_luhn(value: str) -> bool:
    """Whether the digits pass the check sum that all bank cards carry."""
    digits = [int(digit) for digit in reversed(value)]
    return (sum(digits[::2]) + sum(DOUBLED[digit] for digit in digits[1::2])) % 10 == 0
