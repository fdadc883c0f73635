"""P10: birth dates to the day, minors, school and welfare numbers, illnesses and benefits of single persons."""

import re
from collections.abc import Iterator

from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.masking import STARS
from gongkai.review.scan.personal.names import NAME, NO_NAMES
from gongkai.review.scan.wordlists import listed

DAY = r"((?:18|19|20)\d{2}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?)"
BORN = re.compile(rf"(?:出生(?:日期|年月日?|时间)?\s*[:为]?\s*|生于\s*){DAY}")
BORN_AFTER = re.compile(rf"(?:[男女]\s*,[^。\n]{{0,12}}?|,\s*){DAY}\s*(?:出)?生(?!产|效|成)")
SCHOOL = re.compile(
    r"(?:学籍号|全国学籍号|低保证号|医保(?:卡|账)号|社保(?:卡|账)号|病历号|住院号)\s*[:为]?\s*([A-Za-z0-9]{5,20})"
)
CHILD = re.compile(
    r"[,\s(](?:[男女]\s*[,\s]\s*)?(?:年仅|现年|今年)?\s*(?:1[0-3]|[1-9])\s*(?:周岁|岁)(?!以[上下]|至|-|及)"
)
MINOR_AGE_REACH = 14
CLAUSE = 12
MESSAGE = (
    "发现个人的出生日期或学籍、社保、就医等号码，属于个人信息（《条例》2019年第十五条）。请核对并删除不必要的内容。"
)
CHILD_MESSAGE = "疑似写明了未成年人的姓名和年龄，属于敏感个人信息（《条例》2019年第十五条）。请核对并删除不必要的内容。"
STATE_MESSAGE = (
    "疑似写明了个人的健康、残疾、救助等情况，属于敏感个人信息（《条例》2019年第十五条）。"
    "请核对公开是否确有依据，删除不必要的内容。"
)


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Facts about single persons that a list rarely needs.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    for pattern in (BORN, BORN_AFTER, SCHOOL):
        for found in pattern.finditer(text.bare):
            value = re.sub(r"\s", "", found[1])
            yield Hit("P10", Severity.WARN, found.start(1), found.end(1), value, value[:4] + STARS, MESSAGE)
    for words in NAME.finditer(text.bare):
        if words["name"] not in NO_NAMES:
            yield from about(words, text.bare)


def about(named: re.Match[str], text: str) -> Iterator[Hit]:
    """What the text says of one named person: a child's age, an illness, a benefit."""
    start, end, name = *named.span("name"), named["name"]
    masked = name[0] + STARS
    if CHILD.match(text, end, end + MINOR_AGE_REACH):
        yield Hit("P10", Severity.WARN, start, end, name, masked, CHILD_MESSAGE)
    after = re.split(r"[。\n;]", text[end : end + CLAUSE], maxsplit=1)[0]
    before = re.split(r"[。\n;,:、]", text[max(0, start - CLAUSE) : start])[-1]
    if STATES.search(after) or STATES_BEFORE.search(before):
        yield Hit("P10", Severity.WARN, start, end, f"{name}·", masked, STATE_MESSAGE)


STATES = re.compile(listed("states_of_persons")["after_a_name"])
STATES_BEFORE = re.compile(listed("states_of_persons")["before_a_name"])
