"""The figures of running text by the rules: numbers first, then statements of none, then figures carried over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gongkai.annual_reports.reading.flow import Flow
from gongkai.annual_reports.reading.narrative import lists
from gongkai.annual_reports.reading.narrative.found import Found
from gongkai.annual_reports.reading.narrative.matching import as_found, figure_at
from gongkai.annual_reports.reading.narrative.rules import NoneRule, none_rules, same_rules
from gongkai.annual_reports.reading.narrative.sentences import Sentence, sentences_of
from gongkai.annual_reports.reading.narrative.shared import shared_out
from gongkai.annual_reports.reading.numbers import numbers_in
from gongkai.annual_reports.reading.report import FIRM, LIKELY, Indicator, plain

COSTS = re.compile(r"(?:有关|相关)的(?:总)?费用|费用支出")
CLAUSE_END = re.compile("[，；。]")


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
    """One figure for each key: the surest, the first of equals; the parts of a total from the first list of them."""
    best: dict[str, Found] = {}
    lists_at: dict[str, int] = {}
    for one in found:
        if one.listed_at >= 0 and lists_at.setdefault(one.key.partition(".")[0], one.listed_at) != one.listed_at:
            continue
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
    named: list[Found] = []
    shared = dict(shared_out(sentence))
    for number in numbers_in(sentence.text):
        key = shared.get(number)
        known = as_found(key, sentence, number, "", FIRM) if key else None
        one = figure_at(sentence, number, named, year) if key is None else known
        named += [one] if one else []
    parts = list(lists.parts_of(sentence, named, earlier))
    for one in named:
        if not any(abs(one.end - part.end) <= lists.SAME_NUMBER for part in parts):
            yield from split(one)
    yield from parts


def split(one: Found) -> Iterator[Found]:
    """A nought for two things together is a nought for each."""
    if one.key == "reconsiderations_and_lawsuits" and one.value == 0:
        yield from (replace(one, key=key) for key in ("reconsiderations", "lawsuits"))
    else:
        yield one


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
    hits = rule.words.finditer(sentence.text)
    return next((hit for hit in hits if rule.of_costs or not of_costs(sentence.text, hit)), None)


def of_costs(text: str, hit: re.Match[str]) -> bool:
    """Whether a statement of none is about what cases cost, not about the cases."""
    return bool(COSTS.search(up_to_clause_end(text, hit.end()), hit.start()))


def up_to_clause_end(text: str, end: int) -> str:
    """A sentence up to the end of the clause that ends after a place."""
    closing = CLAUSE_END.search(text, end)
    return text[: closing.start()] if closing else text


def carried_over(sentences: Sequence[Sentence], best: dict[str, Found]) -> Iterator[Found]:
    """Figures that are all of another one: every request answered."""
    for rule in same_rules():
        source = best.get(rule.of)
        for sentence in sentences:
            near = source is not None and abs(sentence.start - source.start) < 200
            hit = rule.words.search(sentence.text) if near and not sentence.is_ahead else None
            if not hit or source is None or not source.value or sentence.start + hit.end() < source.start:
                continue
            if rule.unless and rule.unless.search(up_to_clause_end(sentence.text, hit.end())):
                continue
            start, end = sentence.start + hit.start(), sentence.start + hit.end()
            yield Found(rule.key, source.value, start, end, LIKELY, source.approximate)
            if rule.share:
                yield Found(rule.share, 1.0, start, end, LIKELY)
