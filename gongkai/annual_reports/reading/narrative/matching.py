"""What one number of a sentence counts: the rules held against the words before and after it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from gongkai.annual_reports.reading.narrative.channels import CHANNELS, FEEDS, is_of_several, is_told_of, since_named
from gongkai.annual_reports.reading.narrative.found import Found
from gongkai.annual_reports.reading.narrative.rules import FigureRule, figure_rules
from gongkai.annual_reports.reading.narrative.sentences import Sentence
from gongkai.annual_reports.reading.numbers import Number
from gongkai.annual_reports.reading.report import FIRM, LIKELY

LONG_BRACKETS = re.compile(r"（[^（）]{6,}）|（结果[^（）]{2,4}）")
CHANNEL = re.compile(r"微博|微信|公众号|网站")
TOPIC = 24  # characters: a heading so short names what its paragraph is about
SURER = 0.97  # this year's own figure beside a cumulative one
REACH = 130  # characters before a number that may tell what it counts
BESIDE = re.compile(
    r"(?:较|比|同比|(?<!结转)上年(?!度?(?:结转|转入|遗留))|去年(?!结转)|上一年(?!度?结转)|日均|日平均|每日|平均|单篇|最高|最高达|不少于|至少|不低于|增长|增加|减少|下降|提高|上升|每[年月周天季]|每半?[年月])[^，；]{0,8}$"
    r"|(?:没有|没|未|无)(?:有|曾|再)?(?:发生|出现|收到|接到|受理|产生|引发)?过?$|每个?[^，；。]{0,10}$|[第〔\[（(]$|[a-zA-Z./:-]$"
)
SINCE = re.compile(
    r"自(?!20\d\d年1月)[^，。；]{2,15}(?:以来|起)(?!.*(?:20\d\d年|本年|今年|当年))[^。；]*$|历年[^。；]*$"
)
SO_FAR = re.compile(r"截[至止][^。；]{0,20}累计[^。；]*$")
YEAR = re.compile(r"((?:19|20)\d\d)年")
ALL_MATTERS = re.compile(r"(?:没有|未有|无|未)[^。；，]{0,4}因(?:政府)?信息公开")
TURNED = {"reconsiderations", "lawsuits", "appeals", "complaints"}
REASONS = re.compile(
    r"在?(?:否决|不予|不同意|免[于予])公开的?(?:答复|申请|信息|件)?(?:数)?当?中"
)  # of one kind of reply
SHARES = {
    "departments_items": "departments_share",
    "townships_items": "townships_share",
    "replies_granted": "replies_granted_share",
    "replies_granted_and_partial": "replies_granted_and_partial_share",
    "replies_refused": "replies_refused_share",
    "replies_unable": "replies_unable_share",
    "replies_not_processed": "replies_not_processed_share",
    "replies_other": "replies_other_share",
}
OF_PUBLICATIONS = re.compile("条|件|篇")
SHARED_FAMILIES = ("requests_by_channel", "proactive_by_category", "inquiries_by_channel")
SHARE_WORDS = re.compile(r"(?:占[^，。；\d]{0,16}|比例为?|占比(?:为|达)?|[（(]占?)$")


def figure_at(sentence: Sentence, number: Number, named: Sequence[Found], year: int | None) -> Found | None:
    """What one number counts, if a rule knows it."""
    before, after = words_before(sentence, number), sentence.text[number.end :]
    clause = re.split(r"[，；]", before)[-1]
    if number.percent:
        share = share_key(before, named)
        return as_found(share, sentence, number, after, FIRM) if share else percent_by_rule(sentence, number, before)
    if BESIDE.search(clause) or re.match(
        r"年|月|日(?!常)|号|点|时(?!限)|楼|％|%|个百分点|个?工作日|个月|天|届|条(?:途径|渠道|主线|措施|规定)", after
    ):
        return None
    if OF_PUBLICATIONS.match(after) and is_of_several(before):
        return as_found("proactive_total", sentence, number, after, LIKELY)
    for rule in figure_rules():
        if applies(rule, sentence, before, after) and not is_manner_of_speaking(sentence, number, rule.key):
            key = turned(rule.key, clause, sentence.text[number.end :])
            return as_found(key, sentence, number, after, sureness(before, rule, year), rule)
    return None


def is_manner_of_speaking(sentence: Sentence, number: Number, key: str) -> bool:
    """Whether 一件 is no count: one that does not close its clause, or follows 每, 无 and the like."""
    if sentence.text[number.start : number.end] != "一" or not key.startswith(("requests_c", "replies_", "proactive_")):
        return False
    if re.search(r"(?:收到|接到)了?$", sentence.text[: number.start]):
        return False
    return not re.match(r"[件条份宗][，；。、）]", sentence.text[number.end :]) or bool(
        re.search(r"[每无哪某任同有逐]$", sentence.text[: number.start])
    )


def words_before(sentence: Sentence, number: Number) -> str:
    """What stands before a number: its sentence so far without long brackets, after a heading of one topic."""
    told = LONG_BRACKETS.sub("", sentence.text[: number.start])[-REACH:]
    topic = sentence.below if len(sentence.below) <= TOPIC and CHANNEL.search(sentence.below) else ""
    return f"{topic.rstrip('。')}，{told}" if topic and sentence.below not in sentence.text else told


def percent_by_rule(sentence: Sentence, number: Number, before: str) -> Found | None:
    """A share or rate with a rule of its own."""
    for rule in figure_rules():
        if rule.key.endswith(("_share", "_rate", "_growth")) and applies(rule, sentence, before, "，"):
            signed = replace(number, value=-number.value) if rule.negative else number
            return as_found(rule.key, sentence, signed, "", FIRM)
    return None


def as_found(
    key: str, sentence: Sentence, number: Number, after: str, confidence: float, rule: FigureRule | None = None
) -> Found:
    """The number as a figure; its place runs from the start of its clause to its unit."""
    text = sentence.text
    cut = max(text.rfind(mark, 0, number.start) for mark in "，；。：（") + 1
    unit = rule.after.match(after).end() if rule and rule.after.match(after) else 0  # type: ignore[union-attr]
    end = min(number.end + max(unit, 1), len(text))
    start = sentence.start + (cut if number.start - cut < 40 else number.start)
    found = Found(key, number.value, start, sentence.start + end, confidence, number.approximate, number.decimals)
    return replace(found, year=named_year(text[: number.start]))


def applies(rule: FigureRule, sentence: Sentence, before: str, after: str) -> bool:
    """Whether the words around a number are those of a rule, in a place the rule allows."""
    if not rule.after.match(after) or not rule.before.search(before):
        return False
    if rule.key.startswith("replies_") and REASONS.match(sentence.text):
        return False
    if rule.unless and rule.unless.search(since_named(before) if rule.key in FEEDS else before):
        return False
    above = f"{sentence.heading} {sentence.below}"
    if rule.where and not rule.where.search(above):
        return False
    if rule.needs and not rule.needs.search(above + sentence.lead + sentence.before[-60:] + sentence.text):
        return False
    if rule.key in CHANNELS and not CHANNELS[rule.key].search(after[:24]) and not is_told_of(rule.key, before):
        return False
    near = sentence.lead + sentence.before[-80:] + sentence.text
    if (rule.near and not rule.near.search(near)) or (rule.not_near and rule.not_near.search(near)):
        return False
    return rule.stock or rule.sure or not SINCE.search(before)


def turned(key: str, clause: str, rest: str) -> str:
    """Cases of all matters are not about disclosure when the sentence goes on that none was."""
    of_all = key in TURNED and "信息公开" not in clause and ALL_MATTERS.search(rest)
    return f"all_matter_{key}" if of_all else key


def named_year(before: str) -> int | None:
    """The last year named before a number."""
    years = YEAR.findall(before)
    return int(years[-1]) if years else None


def sureness(before: str, rule: FigureRule, year: int | None) -> float:
    """Less sure when the words name another year than the report's."""
    named = named_year(before)
    if rule.sure and not (named and year and named != year):
        return SURER
    if SO_FAR.search(before) and not rule.stock:
        return LIKELY
    if named and year and named != year and not rule.key.startswith("requests_carried"):
        return LIKELY
    return FIRM


def share_key(before: str, named: Sequence[Found]) -> str:
    """The key of a share that follows the figure it is a share of."""
    if not SHARE_WORDS.search(before) or not named:
        return ""
    last = named[-1].key
    family, _, label = last.partition(".")
    if family in SHARED_FAMILIES:
        return f"{family.replace('_by_', '_share_by_')}.{label}"
    return SHARES.get(last, "")
