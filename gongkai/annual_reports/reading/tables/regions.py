"""Where the tables stand in a text, found by what is printed on the forms."""

import re
from dataclasses import dataclass

GAP = r"[\s\u3000]*"


def spaced(words: str) -> str:
    """A pattern for words that may have blanks between their characters."""
    return GAP.join(re.escape(c) for c in words)


DISCLOSURE = re.compile(
    rf"{spaced('第二十条')}{GAP}第?{GAP}[（(]{GAP}一{GAP}[）)]{GAP}项|{spaced('信息内容')}{GAP}{spaced('本年')}"
)
APPLICATIONS = re.compile(
    rf"[（(]?{spaced('本列数据的勾稽关系')}|{spaced('申请人情况')}|{spaced('一、本年新收')}|{spaced('本年新收政府信息公开申请')}"
)
RESULTS = re.compile(
    rf"{spaced('结果维持')}|{spaced('未经复议')}|{spaced('结果纠正')}|{spaced('尚未审结')}|结{GAP}果{GAP}结{GAP}果"
)
TOTALS = re.compile(spaced("总计"))  # one for each block of table 4
HEAD = 1200  # characters the head of table 4 may take with its blanks
THIRD = re.compile(rf"[三3]{GAP}[、.．]{GAP}(?:{spaced('收到和处理')}|{spaced('政府信息公开申请')}|{spaced('依申请')})")
FOURTH = re.compile(
    rf"四{GAP}、{GAP}(?:因{GAP})?(?:{spaced('政府信息公开')}(?:工作)?)?{GAP}(?:被{GAP}申请{GAP})?{spaced('行政复议')}|四{GAP}、{GAP}因?[^\n。]{{0,20}}?行{GAP}政{GAP}复{GAP}议"
)
FIFTH = re.compile(
    rf"五{GAP}、{GAP}(?:{spaced('存在')}|{spaced('政府信息公开')}|{spaced('工作中')}|{spaced('主要')}|[^\n。]{{0,12}}问{GAP}题)"
)
LAST_ROW = re.compile(rf"{spaced('结转下年')}{GAP}度?")


@dataclass(frozen=True)
class Region:
    """A stretch of the text that holds one table; `name` is t2, t3, t4 or stat."""

    name: str
    start: int
    end: int


def regions_of(text: str) -> list[Region]:
    """The tables of the 2019 and 2021 forms that stand in the text, in order."""
    t2, t3 = DISCLOSURE.search(text), applications_start(text)
    t4 = remedies_start(text, after=t3 if t3 is not None else 0)
    fifth = FIFTH.search(text, t4 or t3 or (t2.start() if t2 else 0))
    end = fifth.start() if fifth else len(text)
    starts = [("t2", t2.start() if t2 else None), ("t3", t3), ("t4", t4)]
    known = [(name, at) for name, at in starts if at is not None and at < end]
    found = []
    for place, (name, at) in enumerate(known):
        limit = known[place + 1][1] if place + 1 < len(known) else end
        found.append(Region(name, at, third(text, at, limit) if name == "t2" else limit))
    return [region for region in found if region.end > region.start]


def third(text: str, start: int, limit: int) -> int:
    """Where table 2 ends: at the heading of section three."""
    heading = THIRD.search(text, start, limit)
    return heading.start() if heading else limit


def applications_start(text: str) -> int | None:
    """Where table 3 begins; a mere heading without the table is none."""
    rows = re.search(rf"{spaced('本年新收')}", text)
    found = APPLICATIONS.search(text)
    return found.start() if rows and found else None


def remedies_start(text: str, *, after: int) -> int | None:
    """Where table 4 begins: after the last row of table 3, at the head with 结果维持."""
    last = LAST_ROW.search(text, after)
    heading = FOURTH.search(text, last.end() if last else after)
    if heading is None:
        return None
    head = RESULTS.search(text, heading.end(), heading.end() + HEAD)
    totals = TOTALS.findall(text, heading.end(), heading.end() + HEAD)
    return heading.end() if head and len(totals) > 1 else None
