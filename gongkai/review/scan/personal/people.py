"""P10: birth dates to the day, school and welfare numbers of persons."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import STARS

BORN = re.compile(
    r"(?:出生(?:日期|年月日?)?\s*[:为]?\s*|生于\s*)((?:19|20)\d{2}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?)"
)
BORN_AFTER = re.compile(r"[男女]\s*,[^。\n]{0,12}?((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*(?:出)?生")
SCHOOL = re.compile(
    r"(?:学籍号|全国学籍号|低保证号|医保(?:卡|账)号|社保(?:卡|账)号|病历号|住院号)\s*[:为]?\s*([A-Za-z0-9]{5,20})"
)
MESSAGE = (
    "发现个人的出生日期或学籍、社保、就医等号码，属于个人信息（《条例》2019年第十五条）。请核对并删除不必要的内容。"
)


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Facts about single persons that a list rarely needs.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for pattern in (BORN, BORN_AFTER, SCHOOL):
        for found in pattern.finditer(text.bare):
            value = re.sub(r"\s", "", found[1])
            yield Hit("P10", Severity.WARN, found.start(1), found.end(1), value, value[:4] + STARS, MESSAGE)
