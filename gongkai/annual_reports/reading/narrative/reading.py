"""The figures of running text by the rules: numbers first, then statements of none, then figures carried over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gongkai.annual_reports.reading.flow import Flow
from gongkai.annual_reports.reading.narrative import lists
from gongkai.annual_reports.reading.narrative.found import Found
from gongkai.annual_reports.reading.narrative.rules import FigureRule, NoneRule, figure_rules, none_rules, same_rules
from gongkai.annual_reports.reading.narrative.sentences import Sentence, sentences_of
from gongkai.annual_reports.reading.numbers import Number, numbers_in
from gongkai.annual_reports.reading.report import FIRM, LIKELY, Indicator, plain

LONG_BRACKETS = re.compile(r"（[^（）]{6,}）")
CHANNEL = re.compile(r"微博|微信|公众号|网站")
TOPIC = 24  # characters: a heading so short names what its paragraph is about
REACH = 130  # characters before a number that may tell what it counts
BESIDE = re.compile(
    r"(?:较|比|同比|(?<!结转)上年(?!度?(?:结转|转入|遗留))|去年(?!结转)|上一年(?!度?结转)|日均|日平均|每日|平均|单篇|最高|最高达|不少于|至少|不低于|增长|增加|减少|下降|提高|上升|每[年月周天季]|每半?[年月])[^，；]{0,8}$"
    r"|[第〔\[（(]$|[a-zA-Z./:-]$"
)
SINCE = re.compile(r"自[^，。；]{2,15}(?:以来|起)(?!.*(?:20\d\d年|本年|今年|当年))[^。；]*$|历年[^。；]*$")
SO_FAR = re.compile(r"截[至止][^。；]{0,20}累计[^。；]*$")
YEAR = re.compile(r"((?:19|20)\d\d)年")
ALL_MATTERS = re.compile(r"(?:没有|未有|无|未)[^。；，]{0,4}因(?:政府)?信息公开")
TURNED = {"reconsiderations", "lawsuits", "appeals", "complaints"}
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
SHARED_FAMILIES = ("requests_by_channel", "proactive_by_category", "inquiries_by_channel")
SHARE_WORDS = re.compile(r"(?:占[^，。；\d]{0,16}|比例为?|占比(?:为|达)?|[（(]占?)$")


def read_narrative(flow: Flow, *, year: int | None) -> dict[str, Indicator]:
    """Every figure the running text gives; the first place of each, one of the report's own year before another."""
    sentences = list(sentences_of(flow))
    found: list[Found] = []
    for sentence in sentences:
        found += figures_in(sentence, year, found)
    found += [one for sentence in sentences for one in nones_in(sentence)]
    best = chosen(found)
    for one in carried_over(sentences, best):
        best.setdefault(one.key, one)
    return {key: as_indicator(flow, one) for key, one in best.items()}


def chosen(found: Sequence[Found]) -> dict[str, Found]:
    """One figure for each key: the surest, the first of equals."""
    best: dict[str, Found] = {}
    for one in found:
        if one.key not in best or one.confidence > best[one.key].confidence:
            best[one.key] = one
    return best


def as_indicator(flow: Flow, one: Found) -> Indicator:
    """A found figure with its place in the text as given."""
    place = flow.place(one.start, one.end)
    return Indicator(plain(one.value), place, one.confidence, one.approximate, one.decimals, one.of, one.year)


def figures_in(sentence: Sentence, year: int | None, earlier: Sequence[Found]) -> Iterator[Found]:
    """The figures of one sentence, each number for one key at most."""
    if sentence.is_ahead:
        return
    total = lists.last_total(earlier, before=sentence.start)
    named: list[Found] = []
    for number in numbers_in(sentence.text):
        one = figure_at(sentence, number, named, year)
        named += [one] if one else []
    for one in named:
        yield from split(one)
    yield from lists.parts_of(sentence, named, total)


def split(one: Found) -> Iterator[Found]:
    """A nought for two things together is a nought for each."""
    if one.key == "reconsiderations_and_lawsuits" and one.value == 0:
        yield from (replace(one, key=key) for key in ("reconsiderations", "lawsuits"))
    else:
        yield one


def figure_at(sentence: Sentence, number: Number, named: Sequence[Found], year: int | None) -> Found | None:
    """What one number counts, if a rule knows it."""
    before, after = words_before(sentence, number), sentence.text[number.end :]
    clause = re.split(r"[，；]", before)[-1]
    if number.percent:
        share = share_key(before, named)
        return as_found(share, sentence, number, after, FIRM) if share else percent_by_rule(sentence, number, before)
    if BESIDE.search(clause) or re.match(r"年|月|日(?!常)|号|点|时(?!限)|楼|％|%|个百分点|个?工作日|个月|天|届", after):
        return None
    for rule in figure_rules():
        if applies(rule, sentence, before, after) and not is_manner_of_speaking(sentence, number, rule.key):
            key = turned(rule.key, clause, sentence.text[number.end :])
            return as_found(key, sentence, number, after, sureness(before, rule, year), rule)
    return None


def is_manner_of_speaking(sentence: Sentence, number: Number, key: str) -> bool:
    """Whether 一件 is no count: only a number of requests or of things set up is written so."""
    return sentence.text[number.start : number.end] == "一" and key.startswith(("requests_c", "replies_", "proactive_"))


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
    if rule.unless and rule.unless.search(before):
        return False
    above = f"{sentence.heading} {sentence.below}"
    if rule.where and not rule.where.search(above):
        return False
    if rule.needs and not rule.needs.search(above + sentence.before[-60:] + sentence.text):
        return False
    near = sentence.before[-80:] + sentence.text
    if (rule.near and not rule.near.search(near)) or (rule.not_near and rule.not_near.search(near)):
        return False
    return rule.stock or not SINCE.search(before)


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


def nones_in(sentence: Sentence) -> Iterator[Found]:
    """Noughts where a sentence says there was none."""
    if re.search(r"将(?:继续|进一步|按|严格|采取|积极)|下一步|如(?:果|未)|应当", sentence.text) and sentence.is_ahead:
        return
    for rule in none_rules():
        hit = none_hit(rule, sentence)
        if hit:
            start, end = sentence.start + hit.start(), sentence.start + hit.end()
            yield from (Found(key, 0, start, end) for key in rule.keys)


def none_hit(rule: NoneRule, sentence: Sentence) -> re.Match[str] | None:
    """Where a statement of none stands in a sentence."""
    if rule.where and not rule.where.search(f"{sentence.heading} {sentence.below} {sentence.text}"):
        return None
    if rule.unless and rule.unless.search(sentence.text):
        return None
    return rule.words.search(sentence.text)


def carried_over(sentences: Sequence[Sentence], best: dict[str, Found]) -> Iterator[Found]:
    """Figures that are all of another one: every request answered."""
    for rule in same_rules():
        source = best.get(rule.of)
        for sentence in sentences:
            near = source is not None and abs(sentence.start - source.start) < 200
            hit = rule.words.search(sentence.text) if near and not sentence.is_ahead else None
            if not hit or source is None or not source.value or (rule.unless and rule.unless.search(sentence.text)):
                continue
            start, end = sentence.start + hit.start(), sentence.start + hit.end()
            yield Found(rule.key, source.value, start, end, LIKELY, source.approximate)
            if rule.share:
                yield Found(rule.share, 1.0, start, end, LIKELY)
