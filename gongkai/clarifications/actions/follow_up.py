"""登记跟踪情况: what became of the matter after the clarification."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import FollowUp
from gongkai.clarifications.vocabulary import Effect
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def follow_up(pk: int, *, on: date, effect: Effect, words: str, by: Actor) -> FollowUp:
    """Keep what was seen on a day.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("follow_up", case)
    after = (case.published_on, "发布日期") if case.published_on else None
    must_have_come(on, what="跟踪日期", field="on", after=after)
    said = plain.needed(words, what="情况", most=500, field="words")
    row = FollowUp.objects.create(case=case, on=on, effect=Effect(effect), words=said, recorded_by_id=by.person_id)
    journal.record("clarifications.follow_up", case, by=by, on=on, effect=Effect(effect).label)
    return row
