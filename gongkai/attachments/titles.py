"""The head of a document: its title, even when it is broken over lines, its number, its agency and its year."""

import re
from dataclasses import dataclass

from gongkai.attachments.dates import date_in, year_in
from gongkai.attachments.doc_numbers import only_number

LONGEST_LINE = 60
LONGEST_TITLE = 150
MOST_LINES = 4
SENTENCE = re.compile(r"[。；！？]|[，,：:;、]$")
NUMBERED = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]")
SUFFIX = r"(?:[（(][^（）()]{1,20}[）)]|\.{3}|…+)*"
CLOSES = re.compile(
    r"(?:报告|年报|通知|意见|办法|规定|方案|公告|通告|公报|决定|决议|函|批复|总结|细则|指南|目录|纪要|规划|计划|表|制度|条例|"
    r"命令|令|请示|预案|公示|说明|清单|规范|标准|通报|议案|要点|安排|流程|名单|简介|情况|措施|须知|章程|规则|解读|预算|决算|总体情况)"
    + SUFFIX
    + "$"
)
LETTERHEAD = re.compile(r"[\u4e00-\u9fff（）()、]{2,40}文件")
CUT_OFF = re.compile(r"(?:\.{3}|…+)$")
UNIT = re.compile(
    r"(?:人民政府|办公厅|办公室|办事处|委员会|管委会|管理局|街道|镇|乡|县|市|区|省|局|厅|部|委|办|中心|院|校|学校|大学|医院|所|站|队|公司|银行|署|会|处)$"
)
BEFORE_SUBJECT = re.compile(
    r"(?:19|20)\d{2}|二[〇○零ＯO◯一二三四五六七八九]{3}年|关于|(?<!人民)政府信息|信息公开|政务公开|年度"
)
SIGNATORY = re.compile(r"[\u4e00-\u9fff（）()]{3,30}")
GOVERNMENT = "人民政府"
HAN_GAP = re.compile(r"(?<=[\u4e00-\u9fff〔〕（）《》\d])\s+(?=[\u4e00-\u9fff〔〕（）《》\d])")


@dataclass(frozen=True)
class Head:
    """What stands before the text: title (empty when there is none), number, and how many lines it takes."""

    title: str
    doc_number: str
    lines: int


def head_of(lines: list[str]) -> Head:
    """The head of a document given as its non-empty lines."""
    at, number = 0, ""
    while at < min(len(lines), MOST_LINES) and (only_number(lines[at]) or LETTERHEAD.fullmatch(closed(lines[at]))):
        number = only_number(lines[at]) or number
        at += 1
    title, used = title_at(lines[at : at + MOST_LINES])
    after = at + used
    if not number and after < len(lines) and only_number(lines[after]):
        number, after = only_number(lines[after]), after + 1
    return Head(title, number, after if title or number else 0)


def title_at(lines: list[str]) -> tuple[str, int]:
    """The title that starts here and how many lines it takes; nothing when the text starts at once."""
    joined = ""
    for count, line in enumerate(map(closed, lines), start=1):
        if not may_be_title(line) or len(joined + line) > LONGEST_TITLE:
            break
        joined = closed(f"{joined} {line}")
        if CLOSES.search(joined):
            return joined, count
    first = closed(lines[0]) if lines else ""
    return (first, 1) if may_be_title(first) and len(lines) > 1 and not may_be_title(closed(lines[1])) else ("", 0)


def may_be_title(line: str) -> bool:
    """Whether a line could be part of a title: short, no sentence, no number of a section, no date alone."""
    if not line or len(line) > LONGEST_LINE or SENTENCE.search(line) or NUMBERED.match(line):
        return False
    found = date_in(line)
    return not (found and found.end - found.at >= len(line) - 1)


def closed(line: str) -> str:
    """A line without blanks at its ends or between Chinese characters and figures."""
    return HAN_GAP.sub("", line.replace("\u3000", " ").replace("\xa0", " ").strip())


def is_cut_off(title: str) -> bool:
    """Whether a title was shortened with dots by the program it came from."""
    return bool(CUT_OFF.search(title))


def agency_in(title: str) -> str:
    """The agency a title names, the lowest one where it names its superior too; empty when it names none."""
    found = BEFORE_SUBJECT.search(title)
    named = title[: found.start()] if found else ""
    above, government, below = named.rpartition(GOVERNMENT)
    if government and below and UNIT.search(below):
        return below
    name = above + government if government else named
    return name if UNIT.search(name) and "*" not in name else ""


def signatory_in(lines: list[str]) -> str:
    """The agency that signs under the text: the last short line that is only a unit's name."""
    for line in map(closed, reversed(lines)):
        if SIGNATORY.fullmatch(line) and UNIT.search(line):
            return line
    return ""


def report_year_in(title: str) -> int | None:
    """The year a title names."""
    return year_in(title)
