"""P8: home addresses."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import STARS
from gongkai.review.scan.personal.names import name_in

DOOR = r"\d+\s*(?:室|户|号|单元|栋|幢|组|楼)(?:[\u4e00-\u9fff]{0,2}\d+\s*(?:室|户|号|单元|栋|幢|座|组|楼))*"
VILLAGE_DOOR = r"[一二三四五六七八九十\d]{1,3}组\s*\d+\s*号"
CALLED = re.compile(
    r"(?<!公司)(?<!企业)(?<!单位)(?<!法人)(?<!机构)"
    r"(?:家庭住址|家庭地址|家住|现住址?|现居住地|居住地址?|常住地址|户籍地址|户籍所在地|户口所在地|住址|住所地?)\s*(?:为|是|在)?\s*[:]?\s*"
    rf"(?P<where>[\u4e00-\u9fff0-9A-Za-z\-]{{3,40}}?(?:{VILLAGE_DOOR}|{DOOR}))"
)
PLACED = re.compile(
    r"(?P<where>[\u4e00-\u9fff]{2,20}?(?:路|街|巷|道|里|弄|胡同|院|小区|社区|花园|苑|村|屯|庄|乡|镇)[\u4e00-\u9fff0-9\-]{0,20}?"
    rf"(?:\d+\s*(?:室|户)(?![\u4e00-\u9fff]*[服窗])|{VILLAGE_DOOR}))"
)
OFFICE = re.compile(r"办公|政府|委员会|公司|大厦|企业|单位|局|中心|法院|学校|医院|银行|窗口|厅")
NAME_REACH = 60
AFTER = 12
MESSAGE = "疑似个人家庭住址，属于个人信息（《条例》2019年第十五条）。请删除，确需列示的只写到村（社区）。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Addresses down to the door: introduced as somebody's home, or on one line after a person's name.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    seen: set[int] = set()
    for found in CALLED.finditer(text.bare):
        if not is_office(found):
            seen |= set(range(*found.span("where")))
            yield hit(found)
    for found in PLACED.finditer(text.bare):
        start = found.start("where")
        before = text.bare[max(0, start - NAME_REACH) : start].rpartition("\n")[2] + found["where"][:6]
        if seen.isdisjoint(range(*found.span("where"))) and not is_office(found) and name_in(before):
            yield hit(found)


def is_office(found: re.Match[str]) -> bool:
    """Whether the address, or what follows it without a stop, is that of an office or a company."""
    after = re.split(r"[\s,;。、)]", found.string[found.end("where") : found.end("where") + AFTER], maxsplit=1)[0]
    return bool(OFFICE.search(found["where"] + after))


def hit(found: re.Match[str]) -> Hit:
    """One address, shown by its first characters."""
    value = found["where"].replace(" ", "")
    return Hit("P8", Severity.WARN, found.start("where"), found.end("where"), value, value[:3] + STARS, MESSAGE)
