"""T4: an annual report whose title does not say which year."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity

YEAR = re.compile(r"(?:19|20)\d{2}\s*年?|[一二][零〇○Oo0一二三四五六七八九]{3}\s*年")
REPORT = re.compile(r"年度报告|工作年报|公开年报")
ANNUAL = "annual_report"
MESSAGE = "年度报告的标题没有写明年份，公众无法分辨是哪一年的报告。请写成“机关名称＋××××年＋政府信息公开工作年度报告”。"


def find(title: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """The title of an annual report without its year.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    is_report = context.kind == ANNUAL or (not context.kind and REPORT.search(title.text))
    if is_report and title.text.strip() and not YEAR.search(title.text):
        yield Hit("T4", Severity.WARN, 0, len(title.text), title.text.strip(), title.text.strip(), MESSAGE)
