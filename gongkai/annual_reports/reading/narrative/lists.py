"""Lists of parts after a total: 其中规范性文件28条，公告公示27条 become figures by category, by agency, by source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gongkai.annual_reports.reading.narrative.found import Found
from gongkai.annual_reports.reading.narrative.sentences import Sentence
from gongkai.annual_reports.reading.numbers import Number, numbers_in

PARTS = {
    "requests_total": "requests_by_agency",
    "requests_handled_total": "requests_by_agency",
    "policy_qa_issues": "policy_qa_by_area",
    "online_inquiries_total": "online_inquiries_by_source",
    "catalogue_new_items": "proactive_by_category",
    "proactive_total": "proactive_by_category",
    "proactive_by_channel.website": "proactive_by_category",
    "proactive_by_channel.province_platform": "proactive_by_category",
}
BEGINS = re.compile(r"(?:其中|包括|按内容分)[：，]?")
PERIOD = r"(?:(?:20\d\d|本)年度?|新增|全年|本级|网站上?|已|的)*"
PUBLISHED = r"主动公开的?(?:各类|各项)?(?:政府)?信息当?中"
OF_THESE = re.compile(rf"在{PERIOD}{PUBLISHED}[：，]?|(?:^|[，；：。）]){PERIOD}{PUBLISHED}[：，]")
SHARE = re.compile(r"(?:条|件|项|篇)[，（、]?占[^，；\d]{0,14}(?P<share>\d+(?:\.\d+)?%)")
CLOSE = 30  # characters between a total and the sentence that lists its parts
CATEGORIES = "proactive_by_category"
OPENS = re.compile(r"其中|包括|分别(?:是|为)|（")
BY_CONTENT = re.compile(r"按(?:照)?(?:公开)?(?:的)?(?:信息)?(?:内容|类别|类型|种类)[^：]{0,6}：")
RUN = re.compile(
    r"[，：；]?(?:(?!主动公开|公开|发布|合计|共计|总计)[\u4e00-\u9fff“”、]{2,16}\d+(?:条|件|篇|项)[，、；。]){3}"
)
COUNTED = re.compile(r"\d(?:余)?(?:条|件|项|篇|期|份|宗|个)、?|\d%[、和及]?")
OTHER_DEED = re.compile(
    r"；(?:同时|此外|另外)|；[^；。\d]{0,30}(?:微信|微博|公众号|网站|视频号|抖音|热线|平台)|；(?:发布|公开|推送|通过|办理|收到|受理|答复|回应|组织|开展|举办|召开)"
)
AS_INFORMATION = re.compile(r"信息(?:更新|发布)?(?:总数|数量|数|共计|共|为|有|约|近|：|的|达)*$")
LINKED = re.compile(r"(?:更新|总数|数量|数|共计|共|为|有|约|近|：|达)+$")
BESIDE_TOTAL = re.compile(r"(?:政府)?(?:信息)?(?:，(?:较|比|同比|与|全文电子化|电子化)[^，；。]{0,30})+")
NEAR = 12  # characters between a total and the list of its parts
UNIT = re.compile(r"条|件|项|篇|期|份|宗|个")
LINK = r"(?:总数|数量|数|共计|共|为|有|约|近|：|的|达)*"
TAIL = re.compile(rf"(?:(?:的?(?:政府)?信息(?:公开)?{LINK})|主动公开|公开|发布|更新|收到|受理|办理|{LINK})$")
HEAD = re.compile(
    r"^(?:、|其中|分别包括|包括|涵盖|包含|含|涉及|分别是|分别为|以及|和|及|属于|主动公开(?!目录)|公开(?!目录)|发布|有|是|一是|二是|三是|：|（)+"
)
NESTED = re.compile(
    r"\d(?:条|件|项|篇|期|份|宗|个)(?:（[^（）]*|[^。]*（其中[^（）]*|，(?:其中|包含|包括|含)[^；。]*)$"
)
BRACKETED = re.compile(r"（[^（）]{4,}）|（[^（）]*）(?=\d)")
OPEN_BRACKET = re.compile(r"（(?![^（）]*）)")
GOES_ON = re.compile(r"[\u4e00-\u9fff、]{2,14}类(?:政府)?信息\d[\d,]*(?:条|件)[，（、]?占")
WITHIN = 150  # characters between two sentences of one list
LONGEST = 24
NO_CATEGORY = re.compile(
    r"公开栏|栏目|专栏|等$|通过|网站|微信|微博|公报|渠道|平台|新媒体|媒体|部门$|部门公开|机关(?:公开|发布)?$|政府$|^(?:政府|政务)信息(?:公开)?$|^线[上下]$|各部门|乡镇|街道|重点领域|级$|全年|累计|比|申请|访问|点击|浏览|\d|占|不予|依申请|达|新增$|平均|收到|转载|合计|总计|共计|政府信息中|(?:办公室|政府办|局|厅|委员会|管委会)$|撤销|注销|增加$|减少$"
)
DOCUMENTS = re.compile(
    r"proactive_by_channel|briefs_|policy_|announcements_|news_|business_|normative_docs_|proposals_|rules_"
)
NO_COUNT = re.compile(r"全年|累计|\d|占|合计|总计|共计")
FEW = 2  # with more parts than these that are nothing else, and most of them, a list is one of categories
SAME_NUMBER = 3  # characters two places of one number may end apart
AGENCY = re.compile(r"(?:政府|部门|市|县|区|旗|镇|乡|街道|局|委|办|厅|处|园|中心|公司|单位|院|省级|本级|级|办公室)$")
NO_AGENCY = re.compile(
    r"申请|(?:转|协|承|待|督|未|已)办$|当面|网|信函|传真|邮|公开|答复|办理|结转|提供|处理|人$|组织|企业|占|件"
)
ISSUE = re.compile(r"《([^《》]{2,24})》(?:共)?$")
ISSUE_AFTER = re.compile(r"期《([^《》]{2,24})》")


@dataclass(frozen=True)
class Opening:
    """A list of parts: its family of keys, its total and where that stands, and from where to where it runs."""

    family: str
    total: str
    start: int
    end: int
    at: int = -1


def parts_of(sentence: Sentence, named: Sequence[Found], earlier: Sequence[Found]) -> Iterator[Found]:
    """The parts a sentence lists, of a total in it or just before it, and the issues it counts."""
    yield from issues_in(sentence)
    opening = opening_of(sentence, named) or carried_on(sentence, earlier)
    if opening is None:
        return
    numbers = [number for number in numbers_in(sentence.text) if opening.start < number.start < opening.end]
    listed = [(number, part_at(sentence, number, opening)) for number in numbers]
    counted = [part for number, part in listed if not number.percent]
    of_this_list = [part for number, part in listed if not number.percent and is_own(sentence, number, opening)]
    if opening.family == CATEGORIES and of_this_list.count(None) * 2 >= len(of_this_list):
        return
    claims = [claimed_by(sentence, number, named) for number, part in listed if part]
    whole = is_whole([part for _, part in listed if part]) or claims.count("") > max(FEW, len(claims) / 2)
    taken = []
    for number, part in listed:
        other = claimed_by(sentence, number, named)
        if part and (not other or (DOCUMENTS.match(other) and (whole or part.key.endswith("类")))):
            taken.append((number, part))
    left_out = opening.family == CATEGORIES and sum(not number.percent for number, _ in taken) < len(counted)
    total = opening.total if adds_up(counted) and not left_out else ""
    for number, part in taken:
        yield replace(part, of=total, listed_at=opening.at)
        yield from share_of(sentence, number, part.key)


def adds_up(parts: Sequence[Found | None]) -> bool:
    """Whether all of a list was read, so that its sum says something: no part without a label, none named twice."""
    keys = [part.key if part else "" for part in parts]
    return "" not in keys and len(set(keys)) == len(keys)


def is_whole(parts: Sequence[Found]) -> bool:
    """Whether a list claims to be all there is, by an 其他 in it."""
    return any("其他" in part.key or "其它" in part.key for part in parts)


def claimed_by(sentence: Sentence, number: Number, named: Sequence[Found]) -> str:
    """The key of a figure of its own that a number in a list was read as."""
    return next((one.key for one in named if abs(sentence.start + number.end - one.end) <= SAME_NUMBER), "")


def share_of(sentence: Sentence, number: Number, key: str) -> Iterator[Found]:
    """The share that follows one part: 占总数的28%."""
    follows = SHARE.match(sentence.text, number.end)
    family, _, label = key.partition(".")
    if follows and "_by_" in family:
        share = numbers_in(follows["share"])[0]
        at = sentence.start + follows.start("share")
        shared = f"{family.replace('_by_', '_share_by_')}.{label}"
        yield Found(shared, share.value, at, sentence.start + follows.end(), decimals=share.decimals)


def last_total(found: Sequence[Found], *, before: int) -> Found | None:
    """The total of a list that may go on in the next sentence: the last one, when it stands close before it."""
    totals = [one for one in found if one.key in PARTS and 0 <= before - one.end < CLOSE]
    return totals[-1] if totals else None


def last_part(found: Sequence[Found], *, before: int) -> Found | None:
    """The last part of a list by category that may go on in the next sentence."""
    parts = [one for one in found if one.listed_at >= 0 and one.key.startswith(f"{CATEGORIES}.")]
    return parts[-1] if parts and 0 <= before - parts[-1].end < WITHIN else None


def carried_on(sentence: Sentence, earlier: Sequence[Found]) -> Opening | None:
    """A list that begins a sentence, of the total in the sentence before, or one that goes on with its next category."""
    total, begins = last_total(earlier, before=sentence.start), BEGINS.match(sentence.text)
    if total and begins:
        return Opening(PARTS[total.key], total.key, begins.start(), len(sentence.text), total.start)
    part = last_part(earlier, before=sentence.start)
    if part and GOES_ON.match(sentence.text):
        return Opening(CATEGORIES, part.of, 0, len(sentence.text), part.listed_at)
    return None


def opening_of(sentence: Sentence, named: Sequence[Found]) -> Opening | None:
    """Which family of parts is listed in a sentence, and from where to where."""
    by_content = BY_CONTENT.search(sentence.text) or OF_THESE.search(sentence.text)
    if by_content:
        return Opening(CATEGORIES, "proactive_total", by_content.end(), len(sentence.text))
    return next(filter(None, (opening_after(sentence, total) for total in named if total.key in PARTS)), None)


def opening_after(sentence: Sentence, total: Found) -> Opening | None:
    """The list that follows a total in its sentence."""
    family, after = PARTS[total.key], total.end - sentence.start
    if runs_on(sentence.text[after:]):
        return Opening(family, total.key, after, end_of(sentence.text, after), total.start)
    beside = BESIDE_TOTAL.match(sentence.text, after)
    after = beside.end() if beside else after
    opens = OPENS.search(sentence.text, after)
    if opens is None or opens.start() - after >= NEAR:
        return None
    mark = "）" if opens.group() == "（" else "；"
    closing = sentence.text.find(mark, opens.end()) if mark == "）" or family != CATEGORIES else -1
    end = closing if closing > 0 else end_of(sentence.text, opens.end())
    return Opening(family, total.key, opens.start(), end, total.start)


def end_of(text: str, start: int) -> int:
    """Where a list of parts ends: at the semicolon before a clause that says what else was done."""
    other = OTHER_DEED.search(text, start)
    return other.start() if other else len(text)


def runs_on(rest: str) -> bool:
    """Whether a total is followed at once by three clauses of a label and a number and nothing else."""
    return bool(RUN.match(rest))


def is_own(sentence: Sentence, number: Number, opening: Opening) -> bool:
    """Whether a number counts publications and is no part of a part."""
    within = sentence.text[opening.start + 1 : number.start]
    return bool(UNIT.match(sentence.text, number.end)) and not NESTED.search(within)


def part_at(sentence: Sentence, number: Number, opening: Opening) -> Found | None:
    """One part: the words before its number are its label, back to the mark or the number before them."""
    if number.percent or not is_own(sentence, number, opening):
        return None
    text = BRACKETED.sub(
        lambda hit: "\0" * len(hit.group()) if number.start >= hit.end() else hit.group(), sentence.text
    )
    cut = max(text.rfind(mark, 0, number.start) for mark in "，；。：") + 1
    cut = max([cut, *(hit.end() for hit in OPEN_BRACKET.finditer(text[: number.start]))])
    earlier = [hit.end() for hit in COUNTED.finditer(text, cut, number.start)]
    cut = max(earlier[-1] if earlier else cut, opening.start)
    label = label_of(text[cut : number.start], opening.family)
    return found(f"{opening.family}.{label}", number, sentence, cut) if label else None


def label_of(words: str, family: str) -> str:
    """The text's own label without the words that only say it was published; empty when it is none."""
    label = HEAD.sub("", words.replace("\0", ""))
    label = TAIL.sub("", LINKED.sub("", label)) if AS_INFORMATION.search(label) else TAIL.sub("", TAIL.sub("", label))
    if not 1 < len(label) <= LONGEST:
        return ""
    if family == CATEGORIES:
        return label if label.endswith("类") and not NO_COUNT.search(label) or not NO_CATEGORY.search(label) else ""
    if family == "requests_by_agency":
        return label if AGENCY.search(label) and not NO_AGENCY.search(label) else ""
    return label


def issues_in(sentence: Sentence) -> Iterator[Found]:
    """Issues of the office's own bulletins, by title."""
    for number in numbers_in(sentence.text):
        after = sentence.text[number.end :]
        title = ISSUE.search(sentence.text[: number.start]) if after.startswith("期") else None
        title = title or ISSUE_AFTER.match(after)
        if title and "公报" not in title[1]:
            yield found(f"publication_issues.{title[1]}", number, sentence, max(0, number.start - len(title[1]) - 2))


def found(key: str, number: Number, sentence: Sentence, start: int) -> Found:
    """A part as a figure."""
    end = min(number.end + 1, len(sentence.text))
    return Found(key, number.value, sentence.start + start, sentence.start + end, approximate=number.approximate)
