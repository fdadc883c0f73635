"""生成公开版本: rebuild the file without what is marked, and prove it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.redaction import locking, making, states
from gongkai.redaction.errors import NoMarks
from gongkai.redaction.making import Copy, Marks
from gongkai.redaction.models import Redaction
from gongkai.redaction.visibility import MARK
from gongkai.redaction.vocabulary import RedactionState

AT_ONCE = 4  # marked pages; every one is read by OCR, which takes a second or more


def make(pk: int, *, by: Actor) -> Redaction:
    """Make the copy now, or where many pages are marked, ask for it: the background job makes it.

    Law: Regulation 2019, Arts. 17, 37; Regulation 2008, Arts. 14, 22.
    """
    redaction, marks = _asked(pk, by=by)
    if redaction.state == RedactionState.MAKING:
        return redaction
    return _kept(pk, making.copied(redaction, marks), by=by)


@transaction.atomic
def _asked(pk: int, *, by: Actor) -> tuple[Redaction, Marks]:
    redaction = locking.locked(pk, permission=MARK, by=by)
    states.must_allow("make", redaction)
    marks = making.marks_of(redaction)
    if not marks:
        raise NoMarks
    if len(marks) > AT_ONCE:
        redaction.problem = ""
        states.move(redaction, "ask", writing=["problem"])
    return redaction, marks


@transaction.atomic
def _kept(pk: int, copy: Copy, *, by: Actor) -> Redaction:
    redaction = locking.locked(pk, permission=MARK, by=by)
    making.keep(redaction, copy, by=by)
    return redaction
