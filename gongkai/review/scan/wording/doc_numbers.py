"""T6: document numbers with other brackets than 〔〕, with 第, or with leading noughts."""

import re
from collections.abc import Iterator

from gongkai.attachments.doc_numbers import NUMBER, standard_form
from gongkai.law.sentences import say
from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity

MESSAGE = "文号“{shown}”不合公文格式：年份用六角括号“〔〕”，序号不加“第”、不编虚位。请改为“{right}”。"
_BEFORE = re.compile(
    r"写作|写成|根据|依据|按照|依照|参照|遵照|印发|转发|下发|见|以|和|与|及|为|的|是"
)  # words of the sentence
FEWEST_MARKS = ("发", "函", "办", "字", "令", "公告", "通", "电", "规", "复", "政", "府", "委", "局", "厅")


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Document numbers that are not in the standard form, with that form."""
    for found in NUMBER.finditer(text.text):
        before = len(found["issuer"]) - len(_BEFORE.split(found["issuer"])[-1])
        shown, right = found.group()[before:].strip(), standard_form(found)[before:]
        if "".join(shown.split()) != right and is_issuer(found["issuer"][before:]):
            message = say(MESSAGE, shown=shown, right=right)
            yield Hit("T6", Severity.WARN, found.start() + before, found.end(), shown, shown, message)


def is_issuer(issuer: str) -> bool:
    """Whether the words before the year can be an office's code, not just any words before a bracket."""
    return issuer.endswith(FEWEST_MARKS) or any(mark in issuer[-4:] for mark in FEWEST_MARKS)
