"""登记送出: the papers of a list left for the receiver."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.outlets import states
from gongkai.outlets.locking import locked_handover
from gongkai.outlets.models import Handover
from gongkai.outlets.visibility import WRITE


@transaction.atomic
def send_handover(pk: int, *, sent_on: date, by: Actor) -> Handover:
    """Note the day a list was handed over.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    handover = locked_handover(pk, permission=WRITE, by=by)
    states.must_allow("send_handover", handover)
    must_have_come(sent_on, what="移送日期", field="sent_on", after=(handover.prepared_on, "造表日期"))
    handover.sent_on = sent_on
    states.move(handover, "send_handover", writing=["sent_on"])
    journal.record("outlets.send_handover", handover, by=by, on=sent_on)
    return handover
