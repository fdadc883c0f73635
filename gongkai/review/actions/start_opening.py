"""起草公开: after a second look decided to open an item, begin its new version, which is reviewed like any other."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import states
from gongkai.information.actions.revise import revise
from gongkai.information.revisions import content_of, current_of
from gongkai.law.vocabulary import Openness
from gongkai.review import locking
from gongkai.review.errors import LookStale, NothingToStart
from gongkai.review.models import SecondLook
from gongkai.review.vocabulary import LookOutcome, LookState

LEADS_TO = {LookOutcome.OPEN: Openness.PROACTIVE, LookOutcome.ON_REQUEST: Openness.ON_REQUEST}


@transaction.atomic
def start_opening(pk: int, *, by: Actor) -> SecondLook:
    """Begin the draft that proposes the new openness; the clerk completes it and hands it in.

    Law: Regulation 2019, Art. 18.
    """
    look = locking.locked_look(pk, by=by)
    by.must("information.write", look.item)
    openness = LEADS_TO.get(LookOutcome(look.outcome))
    if look.state != LookState.APPROVED or openness is None or look.started_id:
        raise NothingToStart
    before = current_of(look.item)
    if before.pk != look.slip.revision_id:
        raise LookStale
    changed = content_of(before).with_(openness=openness, ground_code="", ground_reason="")
    look.started = revise(look.item_id, changed, note="不予公开复查后改变公开属性", by=by)
    if look.started == before:  # it was proposed so from the first; the leader decided otherwise
        states.move(look.item, "revise")
    look.save(update_fields=["started"])
    journal.record("review.start_opening", look, by=by, item=look.item_id, slip=look.slip.number)
    return look
