"""P5: numbers of bank cards."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import keep_ends
from gongkai.review.scan.personal.credit_codes import is_credit_code
from gongkai.review.scan.personal.cues import is_thing

CARD = re.compile(
    r"(?<![0-9A-Za-z.\-/])((?:62|60|68|4\d|5[0-9]|3[0-9]|9558|9559|955|966|90)\d?(?:[ \-]?\d){11,17})(?![0-9A-Za-z.%])"
)
OVER_LINES = re.compile(r"(?:卡号|账号|账户|银行卡)\s*[:为]?\s*(\d(?:[ \-]?\d){3,17}[\t\n]\d(?:[ \-]?\d){2,14})(?!\d)")
LENGTHS = range(16, 20)
DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
MESSAGE = "发现银行卡号，属于敏感个人信息（《条例》2019年第十五条）。请删除；确需核对身份的只保留后四位。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Card numbers of 16 to 19 digits that begin like one and pass the check sum.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for found in (*CARD.finditer(text.bare), *OVER_LINES.finditer(text.bare)):
        value = re.sub(r"\D", "", found[1])
        if len(value) not in LENGTHS or not passes_luhn(value) or len(set(value)) == 1:
            continue
        if not is_thing(text.bare, found.start(1)) and not is_credit_code(value):
            yield Hit(
                "P5", Severity.BLOCK, found.start(1), found.end(1), value, keep_ends(value, head=4, tail=4), MESSAGE
            )


def passes_luhn(value: str) -> bool:
    """Whether the digits pass the check sum that all bank cards carry."""
    digits = [int(digit) for digit in reversed(value)]
    return (sum(digits[::2]) + sum(DOUBLED[digit] for digit in digits[1::2])) % 10 == 0
