"""登记进程: what happened in a case, or a hearing set for a day to come."""

from datetime import date, time

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.remedies import clock, entering
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyEvent
from gongkai.remedies.vocabulary import EventKind


@transaction.atomic
def note_event(
    pk: int,
    *,
    kind: EventKind,
    on: date,
    clock_time: time | None = None,
    place: str = "",
    words: str = "",
    by: Actor,
) -> RemedyEvent:
    """Add one thing to the case; its days are reckoned anew. Only a hearing may lie ahead.

    Law: Reconsideration Law 2023, Arts. 48, 50, 54; Litigation Law 2017, Arts. 67, 85.
    """
    case = locked(pk, by=by)
    filed = (case.filed_on, entering.filed_what(case.block))
    if EventKind(kind) is EventKind.HEARING:
        must_follow(on, after=filed, what="日期", field="on")
    else:
        must_have_come(on, what="日期", field="on", after=filed)
    made = RemedyEvent.objects.create(
        case=case, kind=EventKind(kind), on=on, clock_time=clock_time, by_id=by.person_id, at=timezone.now(),
        place=plain.said(plain.one_line(place), what="地点", most=120, field="place"),
        words=plain.said(words, what="说明", most=500, field="words"),
    )  # fmt: skip
    clock.restate(case)
    journal.record("remedies.note_event", case, by=by, kind=EventKind(kind).label, on=on)
    return made
