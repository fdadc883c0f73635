"""登记问题: found by inspection, self-inspection, evaluation, complaint, or in a report."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.supervision import entering
from gongkai.supervision.locking import overseen
from gongkai.supervision.models import Problem
from gongkai.supervision.registering import register_problem
from gongkai.supervision.vocabulary import ProblemSource


@dataclass(frozen=True)
class ProblemEntry:
    """A problem as the office enters it; `source_words` names the complaint, report or letter it comes from."""

    agency_id: int
    source: ProblemSource
    what: str
    found_on: date
    due_on: date
    source_words: str = ""
    section_id: int | None = None


@transaction.atomic
def enter_problem(entry: ProblemEntry, *, by: Actor) -> Problem:
    """Put a problem into the ledger of its unit.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    unit = overseen(entry.agency_id, by=by)
    section = entering.section_of(unit.pk, entry.section_id)
    must_have_come(entry.found_on, what="发现日期", field="found_on")
    must_follow(entry.due_on, after=(entry.found_on, "发现日期"), what="整改期限", field="due_on")
    problem = register_problem(
        unit.pk,
        section.pk if section else None,
        source=ProblemSource(entry.source),
        source_words=plain.said(plain.one_line(entry.source_words), what="来源说明", most=200, field="source_words"),
        what=plain.needed(entry.what, what="问题", most=500, field="what"),
        found_on=entry.found_on,
        due_on=entry.due_on,
        by=by,
    )
    journal.record("supervision.enter_problem", problem, by=by, due=entry.due_on)
    return problem
