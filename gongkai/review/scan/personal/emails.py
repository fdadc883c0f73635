"""P9: private e-mail addresses."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import STARS

EMAIL = re.compile(
    r"(?<![\w.+\-])([A-Za-z0-9][\w.+\-]{0,63})@((?:[A-Za-z0-9\-]{1,63}\.)+[A-Za-z]{2,12})(?![\w@])", re.ASCII
)
OFFICIAL = (".gov.cn", ".mil.cn")
MESSAGE = "发现非政府域名的电子邮箱。请确认是对外公布的工作邮箱；是个人邮箱的，请删除。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Addresses outside .gov.cn.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for found in EMAIL.finditer(text.text):
        name, domain = found[1], found[2].lower()
        if not f".{domain}".endswith(OFFICIAL):
            value = f"{name.lower()}@{domain}"
            yield Hit("P9", Severity.WARN, found.start(), found.end(), value, f"{name[:1]}{STARS}@{domain}", MESSAGE)
