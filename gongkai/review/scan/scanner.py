"""Running every rule over one text, and turning what they hit into findings."""

from collections.abc import Iterable

from gongkai.law.sentences import say, strung
from gongkai.review.scan import secrecy
from gongkai.review.scan.folding import Folded, fold
from gongkai.review.scan.found import Found, Hit, Rule, ScanContext
from gongkai.review.scan.personal import addresses, bank_cards, certificates, emails, id_numbers, people, phones, plates
from gongkai.review.scan.wording import (
    citations,
    cited_titles,
    decree_numbers,
    doc_numbers,
    doubled,
    leftovers,
    masked_names,
    other_units,
    report_titles,
    self_names,
    terms,
)

TITLE = "标题"
BODY = "正文"
PERSONAL: tuple[Rule, ...] = (
    id_numbers.find,
    bank_cards.find,
    phones.find,
    certificates.find,
    plates.find,
    addresses.find,
    emails.find,
    people.find,
)
RULES: tuple[Rule, ...] = (
    *PERSONAL,
    secrecy.find,
    masked_names.find,
    leftovers.find,
    other_units.find,
    self_names.find,
    terms.find,
    doc_numbers.find,
    doubled.find,
    decree_numbers.find,
    citations.find,
    cited_titles.find,
)
ORDER = {"block": 0, "warn": 1, "info": 2}
LONGEST_VALUE = 200


def scan_text(text: str, *, place: str, context: ScanContext | None = None) -> list[Found]:
    """Everything the rules find in one text, worst first; `place` is what the reviewer reads (标题, 正文, 附件《…》).

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    return findings(fold(text), RULES, place=place, context=context or ScanContext())


def scan_title(title: str, *, context: ScanContext | None = None) -> list[Found]:
    """What the rules find in a title, and whether an annual report's title lacks its year.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    return findings(fold(title), (*RULES, report_titles.find), place=TITLE, context=context or ScanContext())


def findings(text: Folded, rules: Iterable[Rule], *, place: str, context: ScanContext) -> list[Found]:
    """The findings of some rules: one for each rule and value, at its first place, worst first."""
    grouped: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits_in(text, rules, context=context):
        grouped.setdefault((hit.rule, hit.value), []).append(hit)
    found = [as_found(group, text=text, place=place) for group in grouped.values()]
    return sorted(found, key=lambda one: (ORDER[one.severity], one.offset, one.rule))


def hits_in(text: Folded, rules: Iterable[Rule], *, context: ScanContext) -> list[Hit]:
    """Every single place some rules hit, in reading order."""
    return without_overlaps([hit for rule in rules for hit in rule(text, context=context)])


def without_overlaps(hits: list[Hit]) -> list[Hit]:
    """Hits of personal data without the weaker ones inside a stronger one: an ID number is no bank card as well."""
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda one: (ORDER[one.severity], one.start - one.end, one.start)):
        here = set(range(hit.start, hit.end)) if hit.rule.startswith("P") else set()
        if not here & taken:
            kept.append(hit)
            taken |= here
    return sorted(kept, key=lambda one: (one.start, one.rule))


def as_found(group: list[Hit], *, text: Folded, place: str) -> Found:
    """One finding for all hits of the same value."""
    first = group[0]
    offset, length = text.span(first.start, first.end)
    times = [say("（本处共{count}次）", count=len(group))] if len(group) > 1 else []
    return Found(
        rule=first.rule,
        severity=first.severity,
        place=place,
        offset=offset,
        length=length,
        value=first.value,
        masked=first.masked[:LONGEST_VALUE],
        message=strung([first.message, *times]) if times else first.message,
        count=len(group),
    )


def personal_hits(text: Folded, *, context: ScanContext) -> list[Hit]:
    """Every place personal data stands in a text, for masking."""
    return hits_in(text, PERSONAL, context=context)
