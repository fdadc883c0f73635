"""P1, P2: numbers of identity cards, and of disability certificates, which contain one."""

import re
from collections.abc import Iterator
from datetime import date

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import keep_ends
from gongkai.review.scan.personal.cues import is_thing

GAP = r"(?:[ \-\t\n.·]| {2,3})?"
LONG = re.compile(rf"(?<![0-9])(?=([1-9](?:{GAP}[0-9]){{16}}{GAP}[0-9Xx])(?![0-9]))")
DISABILITY = re.compile(rf"(?<![0-9])(?=([1-9](?:{GAP}[0-9]){{16}}{GAP}[0-9Xx]{GAP}[1-7]{GAP}[1-4])(?![0-9]))")
SHORT = re.compile(r"(?<![0-9])([1-9]\d{5})[ \-]?(\d{2})(\d{2})(\d{2})[ \-]?\d{3}(?![0-9Xx])")
CUE = re.compile(r"身份证|公民身份|证件号|居民身份")
CUE_REACH = 20
PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
BLOCK_MESSAGE = (
    "发现公民身份证号码。公开会泄露个人信息（《条例》2019年第十五条）。请删除，确需列示的只保留前三位和后四位。"
)
DISABLED_MESSAGE = "发现残疾人证号（内含身份证号码）。公开会泄露个人信息（《条例》2019年第十五条）。请删除或遮盖。"
DOUBTFUL_MESSAGE = "疑似身份证号码，但校验位不符，可能有错字。请核对；确是身份证号码的，请删除或遮盖。"
OLD_MESSAGE = "疑似15位旧身份证号码。请核对；确是身份证号码的，请删除或遮盖。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Identity card numbers, however they are spaced.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    yield from long_numbers(text.bare)
    yield from disability_numbers(text.bare)
    yield from old_numbers(text.bare)


def long_numbers(text: str) -> Iterator[Hit]:
    """18 digits: blocked when the check digit agrees, a warning when only the words around say what it is."""
    for found in LONG.finditer(text):
        value = compact(found[1])
        if not is_plausible(value):
            continue
        start, end = found.start(1), found.end(1)
        if check_digit(value) == value[17]:
            yield Hit("P1", Severity.BLOCK, start, end, value, keep_ends(value, head=3, tail=4), BLOCK_MESSAGE)
        elif CUE.search(text, max(0, start - CUE_REACH), start):
            yield Hit("P1", Severity.WARN, start, end, value, keep_ends(value, head=3, tail=4), DOUBTFUL_MESSAGE)


def disability_numbers(text: str) -> Iterator[Hit]:
    """20 digits that begin with a valid identity number and end with kind and degree."""
    for found in DISABILITY.finditer(text):
        value = compact(found[1])
        if is_plausible(value[:18]) and check_digit(value) == value[17]:
            masked = keep_ends(value, head=3, tail=2)
            yield Hit("P1", Severity.BLOCK, found.start(1), found.end(1), value, masked, DISABLED_MESSAGE)


def old_numbers(text: str) -> Iterator[Hit]:
    """15 digits with a real place and birth date."""
    for found in SHORT.finditer(text):
        born = real_date(f"19{found[2]}", found[3], found[4])
        if found[1][:2] in PROVINCES and born and not is_thing(text, found.start()):
            value = compact(found.group())
            yield Hit(
                "P2", Severity.WARN, found.start(), found.end(), value, keep_ends(value, head=3, tail=3), OLD_MESSAGE
            )


def compact(number: str) -> str:
    """The number without blanks and hyphens, X in capitals."""
    return re.sub(r"[ \-\t\n.·]", "", number).upper()


def is_plausible(value: str) -> bool:
    """Whether the place is a province and the birth date a day that a living person may have."""
    return (
        value[:2] in PROVINCES
        and value[6:8] in {"18", "19", "20"}
        and real_date(value[6:10], value[10:12], value[12:14])
    )


def real_date(year: str, month: str, day: str) -> bool:
    """Whether there is such a day."""
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def check_digit(value: str) -> str:
    """The last character an identity number must have (ISO 7064, MOD 11-2)."""
    return CHECKS[sum(weight * int(digit) for weight, digit in zip(WEIGHTS, value[:17], strict=True)) % 11]
