"""自查问题转整改: every line of a report's problems goes into the ledger of its unit."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Problem, SelfInspection
from gongkai.supervision.registering import register_problem
from gongkai.supervision.vocabulary import ProblemSource

MOST = 40
LONGEST = 500


@transaction.atomic
def raise_from_self(pk: int, *, due_on: date, by: Actor) -> list[Problem]:
    """Enter the problems the unit named itself; a line already entered is not entered again.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    report: SelfInspection = locked(visibility.self_inspections(by), pk)
    by.must(visibility.INSPECT, report)
    states.must_allow("raise_from_self", report)
    today = timezone.localdate()
    must_follow(due_on, after=(today, "发现日期"), what="整改期限", field="due_on")
    known = set(report.problems.values_list("what", flat=True))
    lines = [line for line in _named(report) if line not in known]
    made = [
        register_problem(
            report.agency_id, None, source=ProblemSource.SELF, source_words=report.title[:200], what=line,
            found_on=today, due_on=due_on, by=by, self_inspection=report,
        )
        for line in lines
    ]  # fmt: skip
    journal.record("supervision.raise_from_self", report, by=by, count=len(made), due=due_on)
    return made


def _named(report: SelfInspection) -> list[str]:
    chapter = report.chapters.filter(key="problems").first()
    lines = [plain.one_line(line)[:LONGEST] for line in (chapter.body if chapter else "").split("\n")]
    return list(dict.fromkeys(line for line in lines if line))[:MOST]
