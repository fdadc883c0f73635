"""T1: names of places and units still hidden by stars, crosses or 某某."""

import re
from collections.abc import Iterator

from gongkai.law.sentences import say
from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity

UNIT = r"(?:省|市|县|区|旗|镇|乡|村|社区|街道|开发区|经济开发区|新区|局|厅|委|部|办|处|公司|学校|单位|政府|人民政府)"
STARRED_UNIT = re.compile(rf"(?<![0-9A-Za-z*])\*{{2,}}{UNIT}")
STARRED = re.compile(rf"(?<![0-9A-Za-z*])\*{{2,}}(?=[\u4e00-\u9fff])(?!{UNIT})")
CROSSED_UNIT = re.compile(rf"(?<![0-9A-Za-z])(?:[Xx]{{2,4}}|[×╳]{{1,4}}|[○〇◯]{{2,4}}){UNIT}")
SOMEWHERE = re.compile(r"某某?(?:省|市|县|区|镇|乡|村|街道|局|厅|委员会|公司|单位)")
STARS_MESSAGE = (
    "名称仍被星号遮盖。公众无法知道是哪个单位，这样的文本不得公开。请恢复真实名称；属于个人隐私的改用“某某”。"
)
BLANK_MESSAGE = "名称仍是占位符（{shown}）。可能是范本未填写或匿名处理后未恢复。请填写真实名称；确是示例的可以保留。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Hidden names: starred units stop publishing, everything else is a warning.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    for found in STARRED_UNIT.finditer(text.text):
        yield hit(found, severity=Severity.BLOCK, message=STARS_MESSAGE)
    for pattern in (STARRED, CROSSED_UNIT, SOMEWHERE):
        for found in pattern.finditer(text.text):
            yield hit(found, severity=Severity.WARN, message=say(BLANK_MESSAGE, shown=found.group()[:8]))


def hit(found: re.Match[str], *, severity: Severity, message: str) -> Hit:
    """One hidden name; there is nothing in it to mask."""
    return Hit("T1", severity, found.start(), found.end(), found.group(), found.group(), message)
