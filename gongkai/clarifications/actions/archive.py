"""归档: the matter is closed; what was published stays before the public."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.errors import NotFollowed
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import State
from gongkai.entry import plain


@transaction.atomic
def archive(pk: int, *, closing: str = "", by: Actor) -> Clarification:
    """Close the matter; a published one needs at least one look at its effect.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("archive", case)
    if case.state == State.PUBLISHED and not case.follow_ups.exists():
        raise NotFollowed(number=case.number)
    case.closing = plain.said(plain.one_line(closing), what="归档说明", most=500, field="closing")
    case.archived_at = timezone.now()
    states.move(case, "archive", writing=["closing", "archived_at"])
    journal.record("clarifications.archive", case, by=by)
    return case
