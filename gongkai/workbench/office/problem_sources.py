"""Where last year's problems can be taken from: the released annual report, and problems of inspections still open."""

import re
from collections.abc import Iterator
from itertools import islice

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.annual_reports import public as reports
from gongkai.office.actions.note_problems import Found
from gongkai.office.vocabulary_work import ProblemSource
from gongkai.publication.errors import NotFound
from gongkai.supervision.queries import problems as rectification
from gongkai.supervision.queries.problems import ProblemFilters

SECTION = "problems"  # of the report: 存在的主要问题及改进情况
SENTENCE = re.compile(r"[^。；;\n]+")
ORDINAL = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[一二三四五六七八九十]是)\s*")
HEAD = re.compile(r"^(?:本年度)?(?:存在的?)?(?:主要)?问题[：:，,]?\s*")
ANSWERED = re.compile(r"^(?:改进|整改|针对|下一步|上一?年度?)")  # what was done about them, not what is wrong
SHORTEST, LONGEST, MOST = 8, 500, 40


def known_problems(actor: Actor, agency_id: int, year: int) -> list[Found]:
    """The problems other records state for a body and a year, as plain values to be ticked; nothing is kept by asking."""
    found = [*_of_report(agency_id, year), *_of_inspections(actor, agency_id, year)]
    return list({one.text: one for one in found}.values())


def _of_report(agency_id: int, year: int) -> Iterator[Found]:
    facts = agencies.facts(agency_id)
    try:
        report = reports.report(facts.code, year)
    except NotFound:
        return
    text = "\n".join(section.text for section in report.sections if section.key == SECTION)
    lines = (HEAD.sub("", ORDINAL.sub("", piece).strip()).strip() for piece in SENTENCE.findall(text))
    for line in islice((line for line in lines if len(line) >= SHORTEST and not ANSWERED.match(line)), MOST):
        yield Found(line[:LONGEST], source=ProblemSource.REPORT, source_ref=report.row.title[:120])


def _of_inspections(actor: Actor, agency_id: int, year: int) -> Iterator[Found]:
    if not actor.may("supervision.read"):
        return
    today = timezone.localdate()
    filters = ProblemFilters(agency_id=agency_id, year=year)
    for one in rectification.problems(actor, filters, today=today).rows[:MOST]:
        if one.confirmed_on is None:
            text, measure = " ".join(one.what.split())[:LONGEST], " ".join(one.measure.split())[:LONGEST]
            yield Found(text, measure, ProblemSource.RECTIFICATION, one.number)
