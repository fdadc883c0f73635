"""不予受理: a clue that is none of the body's, or is being dealt with already."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Clarification
from gongkai.entry import plain


@transaction.atomic
def set_aside(pk: int, *, reason: str, by: Actor) -> Clarification:
    """Put the clue by, with the reason; it can be taken up again.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("set_aside", case)
    case.reasons = plain.needed(reason, what="理由", most=500, field="reason")
    states.move(case, "set_aside", writing=["reasons"])
    journal.record("clarifications.set_aside", case, by=by)
    return case
