"""列入缺项台账: a rule that should be there and is not."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.office.entering_gaps import note_gap_step
from gongkai.office.errors_work import TitleTaken
from gongkai.office.locking_work import body
from gongkai.office.models import Gap
from gongkai.office.vocabulary_work import GapCause, GapState, GapStepKind, RuleKind


@transaction.atomic
def note_gap(
    agency_id: int,
    *,
    kind: RuleKind,
    title: str,
    cause: GapCause,
    code: str = "",
    found_on: date | None = None,
    due_on: date | None = None,
    note: str = "",
    by: Actor,
) -> Gap:
    """Put a missing rule on the list, once while it is open; `code` is its place on the checklist.

    Law: Regulation 2019, Arts. 17, 46; Regulation 2008, Arts. 14, 29.
    """
    agency = body(agency_id, by=by)
    name = plain.needed(plain.one_line(title), what="缺少的制度", most=200, field="title")
    day = found_on or timezone.localdate()
    must_have_come(day, what="发现日期", field="found_on")
    if due_on:
        must_follow(due_on, after=(day, "发现日期"), what="期限", field="due_on")
    if Gap.objects.filter(agency=agency, kind=kind, title=name).exclude(state=GapState.CLOSED).exists():
        raise TitleTaken(agency=agency.name, given=name, what="未销号缺项", field="title")
    gap = Gap.objects.create(
        agency=agency,
        kind=RuleKind(kind),
        code=code[:40],
        title=name,
        cause=GapCause(cause),
        found_on=day,
        due_on=due_on,
    )
    note_gap_step(gap, GapStepKind.NOTED, on=day, text=note, by=by)
    journal.record("office.note_gap", gap, by=by, block=RuleKind(kind).label, on=day)
    return gap
