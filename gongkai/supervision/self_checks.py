"""What is wrong with a self-inspection report: chapters missing or run together, doubled words, another unit's name."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.agencies.models import Agency
from gongkai.law.sentences import say
from gongkai.review.scan import ScanContext, Severity, scan_text
from gongkai.supervision.chapters import Chapter, chapters, headings
from gongkai.supervision.models import SelfInspection

SHOWN = ("T1", "T2", "T3", "T4", "T6", "T7")


@dataclass(frozen=True)
class SelfFlaw:
    """One fault: where, what to do, whether the report cannot be handed in with it."""

    chapter: Chapter
    message: str
    holds_back: bool


def flaws(report: SelfInspection) -> list[SelfFlaw]:
    """Every fault of the report, in the order of its chapters."""
    bodies = {one.key: one.body for one in report.chapters.all()}
    context, others = _context(report.agency)
    found: list[SelfFlaw] = []
    for chapter in chapters():
        body = bodies.get(chapter.key, "").strip()
        if not body:
            found.append(SelfFlaw(chapter, say("缺少“{name}”一章。", name=chapter.heading), True))
            continue
        found += [*_headings_inside(chapter, body), *_wording(chapter, body, context), *_others(chapter, body, others)]
    return found


def _headings_inside(chapter: Chapter, body: str) -> Iterator[SelfFlaw]:
    for one in headings(body):
        if one.chapter is chapter:
            template = "“{name}”的正文里重复写了本章标题。请删去，标题由系统生成。"
            yield SelfFlaw(chapter, say(template, name=chapter.heading), False)
            continue
        template = "“{other}”的标题接在“{name}”的文字后面，没有另起一章。请把它后面的内容移到“{other}”。"
        if not one.runs_on:
            template = "“{name}”的正文里有“{other}”的标题。请把它后面的内容移到“{other}”。"
        yield SelfFlaw(chapter, say(template, name=chapter.heading, other=one.chapter.heading), True)


def _wording(chapter: Chapter, body: str, context: ScanContext) -> Iterator[SelfFlaw]:
    for found in scan_text(body, place=chapter.name, context=context):
        blocks = found.severity is Severity.BLOCK
        if blocks or found.rule in SHOWN:
            yield SelfFlaw(chapter, say("“{name}”：{message}", name=chapter.heading, message=found.message), blocks)


def _others(chapter: Chapter, body: str, others: frozenset[str]) -> Iterator[SelfFlaw]:
    for name in sorted(one for one in others if one in body):
        template = "“{name}”中出现其他单位的名称“{other}”，可能是套用他人报告未改。请核对。"
        yield SelfFlaw(chapter, say(template, name=chapter.heading, other=name), False)


def _context(agency: Agency) -> tuple[ScanContext, frozenset[str]]:
    """What the checks may take for granted, and the names of units of the same sort."""
    own = [*Agency.objects.ancestors(agency, include_self=True)]
    names = frozenset(name for one in own for name in (one.name, one.short_name) if name)
    peers = Agency.objects.filter(parent_id=agency.parent_id).exclude(pk=agency.pk)
    others = frozenset(name for name in peers.values_list("name", flat=True)) - names
    context = ScanContext(own_names=names, other_names=others, kind="rule")
    return context, frozenset(name for name in others if not any(name in own_name for own_name in names))
