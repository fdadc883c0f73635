"""P3, P4: telephone numbers; those of offices may be published."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import keep_ends
from gongkai.review.scan.personal.cues import is_thing

MOBILE = re.compile(
    r"(?<![0-9.])(?:\+?86[ \-]?)?(1[3-9]\d)[ \-]?(\d{4})[ \-]?(\d{4})(?![0-9])(?!元|万|亿|吨|平方|立方|千瓦)"
)
IN_CELLS = re.compile(
    r"(?<![0-9])(?<![0-9][\t ])1[\t ][3-9](?:[\t ]\d){9}(?![\t ]?\d)"
)  # a digit in each cell of a form
OVER_LINES = re.compile(r"(?:手机|电话|联系方式|号码)\s*[:为]?\s*(1[3-9](?:[ \-]?\d){0,8}\n(?:[ \-]?\d){1,9})(?!\d)")
MOBILE_LENGTH = 11
LANDLINE = re.compile(r"(?<![0-9])\(?(0\d{2,3})\)?[ \-]?([2-9]\d{6,7})(?![0-9])")
CODE_BEFORE = re.compile(r"(?:[A-Za-z][A-Za-z0-9]*[_\-]?|_)$")  # part of a code such as GA-13800138000
CALLS_ITSELF = re.compile(r"(?:tel|phone|mobile|mob|cell|fax|wechat|wx|qq)$", re.IGNORECASE)
MOBILE_MESSAGE = (
    "发现手机号码，属于个人信息（《条例》2019年第十五条）。请删除或改为办公电话；"
    "确是对外公布的办公号码的，请加入本单位“可公开的办公电话”。"
)
LANDLINE_MESSAGE = "发现固定电话号码。请确认是对外公布的办公电话，不是个人住宅电话。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Mobile numbers, which block, and landlines, which are pointed out; the office's own published numbers pass.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for found in MOBILE.finditer(text.bare):
        value = "".join(found.groups())
        if not is_code(text.bare, found.start()) and not is_thing(text.bare, found.start()):
            yield from mobile(value, found.span(), context)
    for pattern, group in ((IN_CELLS, 0), (OVER_LINES, 1)):
        for found in pattern.finditer(text.bare):
            yield from mobile(re.sub(r"\D", "", found[group]), found.span(group), context)
    for found in LANDLINE.finditer(text.bare):
        value = "".join(found.groups())
        if value not in context.open_digits and found[2] not in context.open_digits:
            masked = keep_ends(value, head=4, tail=2)
            yield Hit("P4", Severity.INFO, found.start(), found.end(), value, masked, LANDLINE_MESSAGE)


def mobile(value: str, span: tuple[int, int], context: ScanContext) -> Iterator[Hit]:
    """A mobile number, unless the office has made it known."""
    if len(value) == MOBILE_LENGTH and value not in context.open_digits:
        yield Hit("P3", Severity.BLOCK, *span, value, keep_ends(value, head=3, tail=4), MOBILE_MESSAGE)


def is_code(text: str, start: int) -> bool:
    """Whether the digits that begin here go on from letters, as in the number of a contract or a project."""
    before = text[max(0, start - 12) : start]
    return bool(CODE_BEFORE.search(before)) and not CALLS_ITSELF.search(before)
