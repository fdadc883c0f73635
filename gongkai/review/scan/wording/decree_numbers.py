"""T8: numbers of decrees in the wrong order: 国务院第492号令 for 国务院令第492号."""

import re
from collections.abc import Iterator

from gongkai.law.sentences import say
from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity

DECREE = re.compile(
    r"(?P<issuer>国务院|[\u4e00-\u9fff]{1,8}?(?:部|总局|委员会|人民政府|省政府|市政府))第\s*(?P<number>\d{1,4}|[一二三四五六七八九十百]{1,7})\s*号令"
)
MESSAGE = "“{shown}”令号写法有误：先写“令”，再写编号。请改为“{right}”。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Decree numbers with 令 at the end."""
    for found in DECREE.finditer(text.text):
        shown = found.group()
        right = f"{found['issuer']}令第{found['number']}号"
        message = say(MESSAGE, shown=shown, right=right)
        yield Hit("T8", Severity.WARN, found.start(), found.end(), shown, shown, message)
