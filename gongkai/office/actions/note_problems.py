"""登记问题: what was found wanting in a year, to be answered by tasks of the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office.actions.open_plan import FIRST_YEAR
from gongkai.office.errors_work import NothingTicked, YearOutOfReach
from gongkai.office.locking_work import ASSIGN, body
from gongkai.office.models import YearProblem
from gongkai.office.vocabulary_work import ProblemSource


@dataclass(frozen=True)
class Found:
    """A problem as it was typed, or as another room's record says it."""

    text: str
    measure: str = ""
    source: ProblemSource = ProblemSource.TYPED
    source_ref: str = ""


@transaction.atomic
def note_problems(agency_id: int, *, year: int, problems: Sequence[Found], by: Actor) -> list[YearProblem]:
    """Keep the problems of a year; one that is there already is not doubled. What comes back are the new ones.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    agency = body(agency_id, permission=ASSIGN, by=by)
    last = timezone.localdate().year
    if not FIRST_YEAR <= year <= last:
        raise YearOutOfReach(given=year, first=FIRST_YEAR, last=last, field="year")
    if not problems:
        raise NothingTicked(what="问题")
    kept = set(YearProblem.objects.filter(agency=agency, year=year).values_list("text", flat=True))
    fresh = [one for one in map(_tidy, problems) if one.text not in kept]
    once = {one.text: one for one in fresh}
    made = [
        YearProblem.objects.create(
            agency=agency, year=year, noted_by_id=by.person_id, noted_at=timezone.now(), **vars(one)
        )
        for one in once.values()
    ]
    if made:
        journal.record("office.note_problems", agency, by=by, covers=str(year), count=len(made))
    return made


def _tidy(given: Found) -> Found:
    return Found(
        plain.needed(plain.one_line(given.text), what="问题", most=500, field="text"),
        plain.said(plain.one_line(given.measure), what="改进措施", most=500, field="measure"),
        ProblemSource(given.source),
        plain.said(plain.one_line(given.source_ref), what="来源记录", most=120, field="source_ref"),
    )
