"""Who reports on which year under which regulation, from the title, the head of the text and its signature."""

import re

from gongkai.annual_reports.reading.flow import Flow
from gongkai.attachments import titles
from gongkai.attachments.dates import year_in

HEAD = 600
PERIOD = re.compile(r"统计期限[^。]{0,12}?((?:19|20)\d\d)年|(?:自|从)((?:19|20)\d\d)年1月1日(?:起)?(?:至|到)")
ISSUED = re.compile(
    r"由([\u4e00-\u9fff]{4,24}(?:人民政府|厅|局|委员会|委|办公室|街道办事处))(?:办公室|办公厅)?(?:编制|根据|按照)"
)
FIRST_OF_2019 = 2019
OF_2019_FORM = re.compile(r"总体情况|第二十条第|收到和处理政府信息公开申请")
FORM_TITLE = re.compile(r"政府信息公开情况统计[报表]?表?(?:（\d{4}年度?）)?")
BARE_YEAR = re.compile(r"(20[0-3]\d)(?=[\u4e00-\u9fff])")  # 2009示范市…年度报告
ENDING = "工作年度报告"
REPORT = re.compile(r"报告|年报|总结|统计表")


def title_of(text: str) -> str:
    """The title as it stands over the text, in one line; empty when the text starts at once."""
    lines = [line for line in text.splitlines()[:40] if line.strip()][:8]
    found = titles.head_of(lines).title
    if found and REPORT.search(found) and not titles.is_cut_off(found):
        return joined(found)
    first = joined(lines[0]) if lines else ""
    if titles.is_cut_off(first):
        return completed(first)
    return first if FORM_TITLE.match(first) else joined(found)


def completed(title: str) -> str:
    """A title that a program cut short, with the usual ending put back where only that is missing."""
    words = title.rstrip(".…")
    tail = next((size for size in range(len(ENDING) - 1, 1, -1) if words.endswith(ENDING[:size])), 0)
    return words + ENDING[tail:] if tail else title


def joined(words: str) -> str:
    """A title without blanks."""
    return "".join(words.split())


def agency_of(title: str, flow: Flow) -> str:
    """The agency the title names, else the one that signs, else the one the opening names."""
    named = titles.BEFORE_SUBJECT.search(title)
    whole = title[: named.start()] if named else ""
    if whole and titles.UNIT.search(whole) and "*" not in whole:
        return in_full(whole)
    signed = titles.signatory_in(flow.text.splitlines()[-6:])
    opening = ISSUED.search(flow.text[:HEAD])
    return signed or (opening[1] if opening else "")


def in_full(name: str) -> str:
    """A place's name as the name of its government."""
    if name.endswith("街道"):
        return f"{name}办事处"
    return f"{name}人民政府" if name.endswith(("省", "市", "县", "区", "镇", "乡", "自治州", "旗")) else name


def year_of(title: str, flow: Flow) -> int | None:
    """The year reported on."""
    named = titles.report_year_in(title)
    if named is not None:
        return named
    bare = BARE_YEAR.match(title)
    if bare:
        return int(bare[1])
    period = PERIOD.search(flow.text[:HEAD])
    if period:
        return int(period[1] or period[2])
    return year_in(flow.text[:HEAD])


def regime_of(year: int | None, text: str) -> str:
    """The regulation the report follows: by its year, else by what is printed on the form."""
    if year is not None:
        return "2019" if year >= FIRST_OF_2019 else "2008"
    return "2019" if OF_2019_FORM.search(text) else "2008"
