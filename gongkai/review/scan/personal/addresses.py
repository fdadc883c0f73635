"""P8: home addresses."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import STARS

ADDRESS = re.compile(
    r"(?:家庭住址|家庭地址|家住|现住址?|现居住地|常住地址|户籍地址|户籍所在地|户口所在地|住址|住所地?)\s*(?:为|是|在)?\s*[:]?\s*"
    r"(?P<where>[\u4e00-\u9fff0-9A-Za-z\-]{4,40}?\d+\s*(?:室|户|号|单元|栋|幢|组|楼)(?:[\u4e00-\u9fff]?\d+\s*(?:室|户|号|单元|组))*)"
)
OFFICE = re.compile(r"办公|政府|委员会|公司|大厦|企业|单位|局|中心$")
MESSAGE = "疑似个人家庭住址，属于个人信息（《条例》2019年第十五条）。请删除，确需列示的只写到村（社区）。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Addresses introduced as somebody's home, down to the door.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for found in ADDRESS.finditer(text.bare):
        value = found["where"].replace(" ", "")
        if not OFFICE.search(value):
            yield Hit("P8", Severity.WARN, found.start("where"), found.end("where"), value, value[:3] + STARS, MESSAGE)
