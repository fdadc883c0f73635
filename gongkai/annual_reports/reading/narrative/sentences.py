"""A flow cut into sentences, each with the headings it stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.annual_reports.reading.flow import Flow

HEADING = (
    r"[一二三四五六七八九]、(?:总体|概述|基本|主动公开|收到和处理|依申请|政府信息|因政府信息|因信息公开|行政复议|申请行政复议|存在|主要|其他需要|"
    r"收费|支出|政府支出|机构|咨询|回应|工作|下一步|附)"
)
CUT = re.compile(
    rf"(?<=[^\n])(?={HEADING})|(?<=[。；：！？）情况])(?=[一二三四五六七八九]、[^\d]|（[一二三四五六七八九]{{1,2}}）)"
)
SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")
FIRST = re.compile(r"[一二三四五六七八九十]{1,3}、")
SECOND = re.compile(r"（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、．](?!\d)")
LISTED = re.compile(r"\d{1,2}[.、．](?!\d)")
LISTED_FIRST = re.compile(r"1[.、．](?!\d)")
LONGEST_HEADING, LONGEST_LEAD = 45, 120
AHEAD = re.compile(
    r"存在的?(?:主要)?(?:问题|不足|困难)|主要问题|改进措施|改进情况|下一步|工作打算|今后|\d{4}年(?:工作)?(?:计划|安排|打算)|努力方向"
)
PLANS = re.compile(r"下一步|今后|将(?:继续|进一步|按照|严格|采取|积极|着力)|要(?:继续|进一步)|计划于|拟于|力争")


@dataclass(frozen=True)
class Sentence:
    """One sentence, where it starts in the flow, its headings of two levels, and the sentence that leads a list it is in."""

    text: str
    start: int
    heading: str = ""
    below: str = ""
    before: str = ""
    lead: str = ""

    @property
    def is_ahead(self) -> bool:
        """Whether it speaks of problems and plans, where figures are no figures of the year."""
        return bool(AHEAD.search(self.heading) or PLANS.search(self.text))


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """Sentences and headings, also where headings run on within a paragraph."""
    for found in SENTENCE.finditer(text):
        cuts = [0, *(cut.start() for cut in CUT.finditer(found.group())), len(found.group())]
        for begin, end in zip(cuts, cuts[1:], strict=False):
            if end > begin:
                yield found.start() + begin, found.group()[begin:end]


def sentences_of(flow: Flow) -> Iterator[Sentence]:
    """The sentences in order."""
    heading = below = before = lead = ""
    for start, text in stretches(flow.text):
        if FIRST.match(text):
            heading, below, lead = text[:LONGEST_HEADING], "", ""
        elif SECOND.match(text):
            below = text[:LONGEST_HEADING]
            lead = before[-LONGEST_LEAD:] if LISTED_FIRST.match(text) else lead if LISTED.match(text) else ""
        yield Sentence(text, start, heading, below, before, lead)
        before = text
